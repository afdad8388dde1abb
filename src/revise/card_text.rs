use crate::model::ActionCard;
use crate::yaml::Decode;
use crate::yaml::edit::{Editor, Step, Value};

const APPROVED: Step<'_> = Step::Key("approved");
const REVIEW_BY: Step<'_> = Step::Key("review_by");

/// A card's file without its approval and its day of review, and without the comments on these; all else as it was. `None`: it
/// is no card that can be read, or one in which that cannot be done.
pub(super) fn cleared(bytes: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let mut editor = Editor::yaml(text).ok()?.in_order_of(ActionCard::shape());
    for key in [APPROVED, REVIEW_BY] {
        if editor.get(&[key]).is_some() {
            editor.remove_comments(&[key]).ok()?;
        }
    }
    if editor.get(&[APPROVED]).is_some() {
        editor.set(&[APPROVED], &Value::Word("none".to_owned())).ok()?;
    }
    if editor.get(&[REVIEW_BY]).is_some() {
        editor.remove(&[REVIEW_BY]).ok()?;
    }
    let mut cleared = editor.finish();
    // Where the approval was the file's last line, that gets its end.
    if cleared.ends_with("approved: none") {
        cleared.push_str(if cleared.contains("\r\n") { "\r\n" } else { "\n" });
    }
    Some(cleared.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::cleared;

    #[track_caller]
    fn assert_cleared(card: &str, expected: &str) {
        let cleared = cleared(card.as_bytes()).expect("a card");
        assert_eq!(String::from_utf8(cleared).unwrap(), expected);
    }

    #[test]
    fn approval_and_review_go_and_all_else_stays() {
        assert_cleared(
            "# Kort\nid: a\napproved:\n  by: Byrådet # enigt\n  date: 2024-04-15\n# om ejeren\nowner: B\n# Fire år.\n# Efter loven.\nreview_by: 2028-04-15\n",
            "# Kort\nid: a\napproved: none\n# om ejeren\nowner: B\n",
        );
        assert_cleared(
            "approved: { by: Byrådet, date: 2024-04-15 }\nreview_by: 2028-04-15\nid: a\n",
            "approved: none\nid: a\n",
        );
        assert_cleared("approved: {\n  by: B,\n  date: 2024-04-15\n}\nid: a\n", "approved: none\nid: a\n");
        assert_cleared(
            "id: a\nreview_by: 2028-04-15\napproved:\n  date: 2024-04-15\n  by: >-\n    Et råd\n    til",
            "id: a\napproved: none\n",
        );
        assert_cleared("id: a\r\napproved: { by: B, date: 2024-04-15 }\r\n", "id: a\r\napproved: none\r\n");
        assert_cleared("id: a\napproved: none\n", "id: a\napproved: none\n");
        assert_cleared("{ review_by: 2028-04-15, approved: none }", "{ approved: none }");
        assert!(cleared(b"[").is_none() && cleared(&[0xff]).is_none());
    }
}
