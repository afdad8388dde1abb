use crate::model::EditionIdentity;
use crate::model::values::{Date, WebAddress};
use crate::yaml::Decode;
use crate::yaml::edit::{Editor, NotEdited, Obstacle, Step, Value};

/// What the council decided, as it is written into `edition.yaml`.
#[derive(Debug, Clone)]
pub(crate) struct Decision {
    pub date: Date,
    pub body: String,
    pub meeting: Option<String>,
    pub minutes: Option<WebAddress>,
    /// The first day the edition holds, when it is another than the day of adoption.
    pub in_force: Option<Date>,
}

const STATUS: Step<'_> = Step::Key("status");
const ADOPTED: Step<'_> = Step::Key("adopted");
const IN_FORCE: Step<'_> = Step::Key("in_force");

/// The text of an `edition.yaml` with the adoption written in, everything else as it was: order, comments, line ends.
///
/// # Errors
/// When it is written in a form in which that cannot be done.
pub(crate) fn adopted(text: &str, decision: &Decision) -> Result<String, NotEdited> {
    let mut editor = with_status(text, "adopted")?;
    let values = decision.values();
    match editor.get(&[ADOPTED]) {
        None => {
            let values = values.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
            editor.set(&[ADOPTED], &Value::Record(values))?;
        }
        Some(_) => {
            for (key, value) in &values {
                editor.set(&[ADOPTED, Step::Key(key)], value)?;
            }
        }
    }
    if let Some(date) = decision.in_force {
        editor.set(&[IN_FORCE], &Value::Word(date.to_string()))?;
    }
    Ok(editor.finish())
}

/// The text of an `edition.yaml` with the adoption taken out again.
///
/// # Errors
/// When it is written in a form in which that cannot be done.
pub(crate) fn draft(text: &str) -> Result<String, NotEdited> {
    let mut editor = with_status(text, "draft")?;
    for key in [ADOPTED, IN_FORCE] {
        if editor.get(&[key]).is_some() {
            editor.remove(&[key])?;
        }
    }
    Ok(editor.finish())
}

fn with_status(text: &str, status: &str) -> Result<Editor, NotEdited> {
    let mut editor = Editor::yaml(text)?.in_order_of(EditionIdentity::shape());
    editor.get(&[STATUS]).ok_or(NotEdited { why: Obstacle::NoSuchPlace, at: 0 })?;
    editor.set(&[STATUS], &Value::Word(status.to_owned()))?;
    Ok(editor)
}

impl Decision {
    fn values(&self) -> Vec<(&'static str, Value)> {
        let mut values =
            vec![("date", Value::Word(self.date.to_string())), ("body", Value::Simple(self.body.clone()))];
        values.extend(self.meeting.as_ref().map(|meeting| ("meeting", Value::Simple(meeting.clone()))));
        values.extend(
            self.minutes.as_ref().map(|minutes| ("minutes", Value::Simple(minutes.as_str().to_owned()))),
        );
        values
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decision() -> Decision {
        Decision {
            date: Date::parse("2028-05-22").unwrap(),
            body: "Aalborg Byråd".to_owned(),
            meeting: None,
            minutes: None,
            in_force: None,
        }
    }

    fn full() -> Decision {
        Decision {
            meeting: Some("Punkt 7: planen".to_owned()),
            minutes: WebAddress::parse("https://a.dk/b?c=1"),
            in_force: Date::parse("2028-06-01"),
            ..decision()
        }
    }

    const DRAFT: &str =
        "# Kladden.\n\ntitle: Plan # titlen\nstatus: draft # endnu\n\n# Rækkefølgen.\nsections: [purpose]\n";

    #[test]
    fn the_adoption_stands_after_the_status_and_nothing_else_changes() {
        let expected = "# Kladden.\n\ntitle: Plan # titlen\nstatus: adopted # endnu\nadopted:\n  date: 2028-05-22\n  body: Aalborg Byråd\n\n# Rækkefølgen.\nsections: [purpose]\n";
        assert_eq!(adopted(DRAFT, &decision()).unwrap(), expected);
        let expected = "title: a\nstatus: adopted\nadopted:\n  date: 2028-05-22\n  body: Aalborg Byråd\n  meeting: \"Punkt 7: planen\"\n  minutes: https://a.dk/b?c=1\nin_force: 2028-06-01";
        assert_eq!(adopted("title: a\nstatus: draft", &full()).unwrap(), expected);
        for status in ["'draft'", "\"draft\"", "  draft"] {
            let text = DRAFT.replace("draft", status);
            let adopted = adopted(&text, &decision()).unwrap();
            assert!(
                adopted.contains("adopted # endnu\nadopted:\n") && !adopted.contains("draft"),
                "{adopted}"
            );
        }
    }

    #[test]
    fn line_ends_and_the_mark_at_the_beginning_stay() {
        for (mark, line_break) in [("", "\r\n"), ("", "\r"), ("\u{feff}", "\r\n"), ("\u{feff}", "\n")] {
            let text = format!("{mark}{}", DRAFT.replace('\n', line_break));
            let expected = format!("{mark}{}", adopted(DRAFT, &full()).unwrap().replace('\n', line_break));
            assert_eq!(adopted(&text, &full()).unwrap(), expected, "{text:?}");
            assert_eq!(draft(&expected).unwrap(), text);
        }
    }

    #[test]
    fn what_was_filled_in_before_is_filled_out() {
        let before = "status: draft\nadopted:\n    date: 2028-01-01 # foreløbig\n    # hvem\n    body: ?\nin_force: 2028-02-02 # dagen\ntitle: a\n";
        let before = before.replace('?', "'Udvalget'");
        let after = "status: adopted\nadopted:\n    date: 2028-05-22 # foreløbig\n    # hvem\n    body: Aalborg Byråd\n    meeting: \"Punkt 7: planen\"\n    minutes: https://a.dk/b?c=1\nin_force: 2028-06-01 # dagen\ntitle: a\n";
        assert_eq!(adopted(&before, &full()).unwrap(), after);
        let empty = "status: draft\nadopted: # her\nin_force: # dagen\ntitle: a\n";
        let after = "status: adopted\nadopted: # her\n  date: 2028-05-22\n  body: Aalborg Byråd\n  meeting: \"Punkt 7: planen\"\n  minutes: https://a.dk/b?c=1\nin_force: 2028-06-01 # dagen\ntitle: a\n";
        assert_eq!(adopted(empty, &full()).unwrap(), after);
        let braces = "status: draft\nadopted: { body: A }\ntitle: a\n";
        let after = "status: adopted\nadopted: { date: 2028-05-22, body: Aalborg Byråd }\ntitle: a\n";
        assert_eq!(adopted(braces, &decision()).unwrap(), after);
    }

    #[test]
    fn what_stands_in_braces_is_edited_there() {
        assert_eq!(
            adopted("{ title: a, status: draft, sections: [purpose] } # x\n", &full()).unwrap(),
            "{ title: a, status: adopted, adopted: { date: 2028-05-22, body: Aalborg Byråd, meeting: \"Punkt 7: planen\", minutes: \"https://a.dk/b?c=1\" }, in_force: 2028-06-01, sections: [purpose] } # x\n"
        );
        assert_eq!(
            draft("{ status: adopted, adopted: { date: 2028-01-01, body: a } }").unwrap(),
            "{ status: draft }"
        );
    }

    #[test]
    fn what_cannot_be_edited_is_left_and_says_why() {
        for (text, why) in [
            ("", Obstacle::NoSuchPlace),
            ("- a", Obstacle::NoSuchPlace),
            ("title: a\n", Obstacle::NoSuchPlace),
            ("a: [", Obstacle::NotYaml),
            ("status: draft\nadopted: [a]\n", Obstacle::OtherKind),
            ("? status\n: draft\n", Obstacle::OwnSigns),
            ("status: draft\nstatus: draft\n", Obstacle::KeyTwice),
            ("status: draft\nadopted: { body: [ # hvem\n a] }\n", Obstacle::Comment),
        ] {
            assert_eq!(adopted(text, &decision()).map_err(|no| no.why), Err(why), "{text}");
        }
    }

    #[test]
    fn a_draft_adopted_and_made_a_draft_again_is_what_it_was() {
        for text in [DRAFT, "status: draft\ntitle: a", "title: a\nsections: [purpose]\nstatus: draft # x\n"] {
            for decision in [decision(), full()] {
                let adopted = adopted(text, &decision).unwrap();
                assert_eq!(draft(&adopted).unwrap(), text, "{adopted}");
            }
        }
    }
}
