use crate::model::values::LanguageTag;

/// What is written with a stop and always has more after it, so that the stop ends no sentence. Without that stop.
const DANISH: [&str; 54] = [
    "adr", "afd", "afs", "alm", "art", "bek", "bl", "bl.a", "ca", "cvr-nr", "dir", "dr", "dvs", "eks",
    "ekskl", "evt", "f", "f.eks", "fhv", "forts", "frk", "hhv", "hr", "iflg", "ift", "inkl", "jf", "jfr",
    "kap", "kl", "lb.nr", "m.h.t", "mht", "nr", "o", "p.g.a", "pga", "ph.d", "prof", "ref", "resp", "s",
    "sml", "st", "stk", "str", "t.eks", "tlf", "tlf.nr", "udg", "vedr", "vha", "vol", "årg",
];

/// What may also stand last: the stop ends a sentence before a capital, but not before a number.
const DANISH_LAST: [&str; 17] = [
    "d.d", "etc", "kr", "m.fl", "m.m", "m.v", "maks", "mia", "min", "mio", "mv", "o.a", "o.l", "o.lign",
    "osv", "pct", "pkt",
];

/// The first list in English.
const ENGLISH: [&str; 16] = [
    "approx", "art", "cf", "dr", "e.g", "fig", "i.e", "incl", "mr", "mrs", "ms", "nos", "para", "prof", "st",
    "vs",
];

/// The second list in English.
const ENGLISH_LAST: [&str; 4] = ["etc", "max", "no", "sec"];

/// The months, before which a day has its stop: "24. juni", at times with a capital.
const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

/// Whether the stop after a word only says that it is cut short. `number`: a number comes next.
pub(super) fn goes_on(word: &str, number: bool, language: LanguageTag) -> bool {
    let (always, before_numbers): (&[&str], &[&str]) = match language {
        LanguageTag::Danish => (&DANISH, &DANISH_LAST),
        LanguageTag::English => (&ENGLISH, &ENGLISH_LAST),
    };
    let word = word.to_lowercase();
    let word = word.as_str();
    always.contains(&word) || number && before_numbers.contains(&word)
}

pub(super) fn is_month(word: &str) -> bool {
    let word = word.to_lowercase();
    MONTHS.contains(&word.as_str())
}
