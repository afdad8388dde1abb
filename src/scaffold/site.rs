use super::Files;
use super::editor_help::with_schema;
use super::template::{Values, fill};
use crate::model::values::{Date, WebAddress};

/// What a new site is made from.
#[derive(Debug, Clone)]
pub(crate) struct SiteAnswers {
    /// The municipality's name.
    pub name: String,
    pub cvr: String,
    pub street: String,
    pub postal_code: String,
    pub city: String,
    pub base_url: String,
}

/// Everything of a new site but its plans: the content folder's registries, what git leaves out, and how an editor reads YAML.
pub(crate) fn site(answers: &SiteAnswers, today: Date) -> Files {
    let example = WebAddress::parse(&answers.base_url).is_some_and(|address| address.is_example());
    let values = Values::default()
        .text("name", &answers.name)
        .text("cvr", &answers.cvr)
        .text("street", &answers.street)
        .text("postal_code", &answers.postal_code)
        .text("city", &answers.city)
        .text("base_url", &answers.base_url)
        .switch("example", example)
        .written("today", today.to_string());
    let registries = [
        ("site", include_str!("templates/site.yaml")),
        ("contacts", include_str!("templates/contacts.yaml")),
        ("laws", include_str!("templates/laws.yaml")),
    ];
    let mut files = Files::new();
    for (name, template) in registries {
        let file = format!("{name}.yaml");
        let text = with_schema(&file, name, &fill(template, &values));
        files.insert(format!("content/{file}"), text);
    }
    for (path, text) in [
        (".gitignore", include_str!("templates/gitignore")),
        (".vscode/settings.json", include_str!("templates/settings.json")),
        (".vscode/extensions.json", include_str!("templates/extensions.json")),
    ] {
        files.insert(path.to_owned(), text.to_owned());
    }
    files
}
