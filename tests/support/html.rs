//! What a reader and a link follower see of a page we made. For our own well-formed output only.

/// The text of the body, elements that stand apart separated by a line break.
pub fn visible_text(html: &str) -> String {
    let body = html.split_once("<body").map_or(html, |(_, body)| body);
    let mut text = String::new();
    let mut rest = body;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
        let name: String =
            tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        let inline = [
            "a", "abbr", "bdi", "cite", "code", "del", "dfn", "em", "ins", "mark", "q", "span", "strong",
            "sub", "sup", "time",
        ];
        if !inline.contains(&name.as_str()) {
            text.push('\n');
        }
        rest = match name.as_str() {
            "script" | "style" => after.split_once(&format!("</{name}>")).map_or("", |(_, after)| after),
            _ => after,
        };
    }
    text.push_str(rest);
    for (entity, character) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{a0}"), ("&amp;", "&")]
    {
        text = text.replace(entity, character);
    }
    // The first tag is the rest of `<body …>`.
    text.split_once('>').map_or(text.clone(), |(_, text)| text.to_owned())
}

/// Every `href` of the body's links.
pub fn links(html: &str) -> Vec<String> {
    html.split("<a ")
        .skip(1)
        .filter_map(|tag| tag.split_once('>')?.0.split_once("href=\"")?.1.split_once('"'))
        .map(|(href, _)| href.replace("&amp;", "&"))
        .collect()
}

/// Everything that a reader would take for a Danish phone number, digits only: eight digits in pairs or together.
pub fn danish_numbers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in text.lines() {
        let words: Vec<&str> =
            line.split(|c: char| !c.is_ascii_digit() && c != '\u{a0}').filter(|w| !w.is_empty()).collect();
        found.extend(
            words
                .iter()
                .filter(|word| word.len() == 8 && !word.starts_with(['0', '1']))
                .map(|word| (*word).to_owned()),
        );
        let pairs = line
            .split_whitespace()
            .map(|word| word.trim_matches(|c: char| !c.is_ascii_digit()))
            .collect::<Vec<_>>();
        let windows = pairs.windows(4).filter(|four| {
            four.iter().all(|pair| pair.len() == 2 && pair.bytes().all(|b| b.is_ascii_digit()))
        });
        found.extend(windows.map(<[&str]>::concat));
    }
    // The municipality's CVR number is eight digits too; it stands after its label.
    found.retain(|number| !text.contains(&format!("CVR-nr. {number}")));
    found
}
