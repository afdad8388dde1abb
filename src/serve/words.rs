use serde::Serialize;

use crate::diagnostic::{Language, Severity};

/// What the panel says beside the findings.
#[derive(Debug, Serialize)]
pub(super) struct Words {
    #[serde(skip)]
    language: Language,
    lang: &'static str,
    pub panel: &'static str,
    pub show: &'static str,
    pub hide: &'static str,
    pub stopped: &'static str,
    pub stopped_help: &'static str,
    pub mended: &'static str,
    pub updated: &'static str,
    pub do_this: &'static str,
}

const DANISH: Words = Words {
    language: Language::Danish,
    lang: "da",
    panel: "Forhåndsvisning",
    show: "Vis",
    hide: "Skjul",
    stopped: "Forhåndsvisningen er stoppet",
    stopped_help: "Siden følger ikke med, når filerne ændres. Start den igen med planvaerk serve.",
    mended: "Alt er i orden igen.",
    updated: "Siden er opdateret.",
    do_this: "Gør sådan:",
};

const ENGLISH: Words = Words {
    language: Language::English,
    lang: "en",
    panel: "Preview",
    show: "Show",
    hide: "Hide",
    stopped: "The preview has stopped",
    stopped_help: "This page does not follow the files. Start it again with planvaerk serve.",
    mended: "All is well again.",
    updated: "The page is up to date.",
    do_this: "Do this:",
};

impl Words {
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::Danish => &DANISH,
            Language::English => &ENGLISH,
        }
    }

    pub(super) fn lang(&self) -> &'static str {
        self.lang
    }

    fn pick(&self, [danish, english]: [&'static str; 2]) -> &'static str {
        match self.language {
            Language::Danish => danish,
            Language::English => english,
        }
    }

    pub(super) fn severity(&self, severity: Severity) -> &'static str {
        self.pick(match severity {
            Severity::Error => ["fejl", "error"],
            Severity::Warning => ["advarsel", "warning"],
            Severity::Advice => ["råd", "advice"],
        })
    }

    /// `2 fejl`, `1 advarsel`, `3 råd`.
    pub(super) fn counted(&self, count: usize, severity: Severity) -> String {
        let [one, many] = match severity {
            Severity::Error => [["fejl", "error"], ["fejl", "errors"]],
            Severity::Warning => [["advarsel", "warning"], ["advarsler", "warnings"]],
            Severity::Advice => [["råd", "piece of advice"], ["råd", "pieces of advice"]],
        };
        format!("{count} {}", self.pick(if count == 1 { one } else { many }))
    }

    /// Why the page is not the content as it is.
    pub(super) fn last_good(&self) -> &'static str {
        self.pick([
            "Siden vises, som den var før. Ret filen, og gem den: så følger siden med igen.",
            "The page is shown as it was before. Mend the file and save it: the page will follow again.",
        ])
    }

    pub(super) fn nothing(&self) -> &'static str {
        self.pick([
            "Siden kan ikke vises endnu. Ret filen, og gem den: så kommer siden frem her af sig selv.",
            "The page cannot be shown yet. Mend the file and save it: the page will appear here by itself.",
        ])
    }

    pub(super) fn more(&self, count: usize) -> String {
        match self.language {
            Language::Danish => format!("Og {count} mere: ret dem, der står her, først."),
            Language::English => format!("And {count} more: mend those that stand here first."),
        }
    }

    pub(super) fn not_here(&self) -> [&'static str; 2] {
        [
            self.pick(["Siden findes ikke", "There is no such page"]),
            self.pick([
                "Der er ingen side på denne adresse. Gå til forsiden:",
                "There is no page at this address. Go to the front page:",
            ]),
        ]
    }

    pub(super) fn refused(&self, host: bool) -> &'static str {
        self.pick(match host {
            true => [
                "Forhåndsvisningen svarer kun på den adresse, der står i terminalen.",
                "The preview only answers to the address shown in the terminal.",
            ],
            false => ["Det kan forhåndsvisningen ikke svare på.", "The preview cannot answer that."],
        })
    }
}
