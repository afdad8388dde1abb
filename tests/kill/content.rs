//! A small plan, made up for the test: enough pages to be caught between two of them, quick to build.

use std::fs;
use std::path::Path;

use planvaerk::adoption::seals;
use planvaerk::diagnostic::Findings;
use planvaerk::read::read;
use planvaerk::source::Sources;
use planvaerk::world::DiskWorld;

const INTERVENTIONS: usize = 40;

/// Writes a content folder in which every page says which variant it is.
pub fn write(folder: &Path, variant: &str) {
    let put = |path: &str, text: &str| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text.replace("VARIANT", variant)).unwrap();
    };
    put("site.yaml", SITE);
    put("contacts.yaml", CONTACTS);
    put("laws.yaml", LAWS);
    put("plans/proeve/plan.yaml", PLAN);
    put("plans/proeve/help.yaml", HELP);
    let edition = "plans/proeve/editions/2024";
    put(&format!("{edition}/edition.yaml"), EDITION);
    put(&format!("{edition}/purpose.md"), PURPOSE);
    put(&format!("{edition}/definitions.yaml"), DEFINITIONS);
    let ids: Vec<String> = (1..=INTERVENTIONS).map(|n| format!("indsats-{n}")).collect();
    let order = ids.join(", ");
    put(
        &format!("{edition}/interventions/index.md"),
        &format!("---\ntitle: Indsatser\norder: [{order}]\n---\n\nIndsatser i prøve VARIANT.\n"),
    );
    for id in &ids {
        put(
            &format!("{edition}/interventions/{id}.md"),
            &format!("---\nid: {id}\ntitle: Prøve {id}\n---\n\nTeksten om {id} i prøve VARIANT.\n"),
        );
    }
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let tree = read(&DiskWorld::open(folder).unwrap(), &mut sources, &mut findings).unwrap();
    for (lock, text) in seals(&tree, &sources) {
        put(&lock, &text);
    }
}

const SITE: &str = r#"municipality:
  name: Prøve Kommune VARIANT
  cvr: "29189420"
  address: { street: Prøvevej 1, postal_code: "9000", city: Aalborg }
base_url: https://proeve.example
languages: [da]
theme: kommune
emergency:
  - { id: alarm-112, number: "112", label: Alarm 112, when: Ved akut fare }
  - { id: politi-114, number: "114", label: Politiet, when: Når det ikke er akut }
"#;

const CONTACTS: &str = r#"updated: 2024-06-24
contacts:
  - id: proevevagt
    role: Prøvevagt VARIANT
    phones: [{ number: "99 31 28 44" }]
    hours: { regular: [{ days: [mon, tue, wed, thu, fri], from: "08:00", to: "15:00" }] }
"#;

const LAWS: &str = r#"updated: 2024-06-24
laws:
  - id: proevelov
    title: Lov om prøver
    short: prøveloven
    provisions: [{ id: "1", cite: § 1 }]
"#;

const PLAN: &str = "title: Prøveplan VARIANT
subjects: [ekstremisme]
summary: En plan til prøve.
owner: { name: Prøveafdelingen, contact: proevevagt }
revision_years: 4
slug: proeve
";

const HELP: &str = "updated: 2024-06-24
title: Få hjælp
lead: Hjælp i prøve VARIANT.
primary: proevevagt
emergency: [alarm-112, politi-114]
ways:
  - id: borger
    audience: citizen
    title: Er du bekymret?
    lead: Ring og fortæl.
    steps: [Ring til prøvevagten.]
    contacts: [proevevagt]
";

const EDITION: &str = "title: Plan for prøver VARIANT
status: adopted
adopted: { date: 2024-06-24, body: Prøve Byråd }
sections: [purpose, definitions, interventions]
";

const PURPOSE: &str = "---
title: Formål
aims:
  - { id: ro, text: At der er ro }
---

Planens formål i prøve VARIANT.
";

const DEFINITIONS: &str = "title: Definitioner
terms:
  - { id: proeve, term: Prøve, text: Det at se efter i VARIANT. }
";
