use super::bulletin::{Bulletin, Remark};
use super::policy::STYLE;
use super::words::Words;
use crate::diagnostic::Severity;

/// The page when there is no page to show: what is wrong, with what to do.
pub(super) fn fault_page(bulletin: &Bulletin) -> String {
    let items: String = bulletin.findings.iter().map(|remark| item(remark, bulletin.words)).collect();
    let more = match bulletin.more.as_str() {
        "" => String::new(),
        more => format!("<p>{}</p>\n", escaped(more)),
    };
    let body = format!("<p>{}</p>\n<ol>\n{items}</ol>\n{more}", escaped(bulletin.lead));
    page(bulletin.words, &bulletin.title, &body)
}

/// The page at an address where nothing stands, when the site has no such page of its own.
pub(super) fn missing_page(words: &Words) -> String {
    let [title, text] = words.not_here();
    page(words, title, &format!("<p>{text} <a href=\"/\">/</a></p>\n"))
}

fn page(words: &Words, title: &str, body: &str) -> String {
    let (lang, title) = (words.lang(), escaped(title));
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title} – {}</title>\n\
         <link rel=\"stylesheet\" href=\"/{STYLE}\">\n</head>\n\
         <body class=\"page\">\n<main>\n<h1>{title}</h1>\n{body}</main>\n</body>\n</html>\n",
        words.panel
    )
}

fn item(remark: &Remark, words: &Words) -> String {
    let Remark { code, severity, kind, place, line, label, message, help } = remark;
    let class = match severity {
        Severity::Error => "kind error",
        Severity::Warning => "kind warning",
        Severity::Advice => "kind advice",
    };
    let what = escaped(message);
    let mut out =
        format!("<li>\n<p class=\"what\"><span class=\"{class}\">{kind} {code}</span> {what}</p>\n");
    if !place.is_empty() {
        out += &format!("<p class=\"place\"><code>{}</code></p>\n", escaped(place));
    }
    if let Some([before, mark, after]) = line {
        let [before, mark, after] = [before, mark, after].map(|part| escaped(part));
        out += &format!("<pre>{before}<mark>{mark}</mark>{after}</pre>\n");
        if !label.is_empty() {
            out += &format!("<p class=\"label\">↑ {}</p>\n", escaped(label));
        }
    }
    if !help.is_empty() {
        out += &format!("<p class=\"help\"><strong>{}</strong> {}</p>\n", words.do_this, escaped(help));
    }
    out + "</li>\n"
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
