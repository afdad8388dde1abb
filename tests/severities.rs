//! How much findings weigh on a site, which are shown, and in what form: `checks` in site.yaml, `--only`, `--format github`.

mod support;

use serde_json::json;
use support::place::{Place, Run};

const SITE: &str = "content/site.yaml";
const CONTACTS: &str = "content/contacts.yaml";

/// The base in which nobody has rung one number, and what its site says of checks.
fn place(checks: &str) -> Place {
    let place = Place::new();
    place.warn();
    let site = place.read(SITE);
    place.write(SITE, &format!("{site}checks:\n{checks}"));
    place
}

fn lowered(code: &str, severity: &str) -> String {
    format!("  - code: {code}\n    severity: {severity}\n    reason: Prøves endnu\n")
}

#[test]
fn what_is_raised_to_an_error_stops_the_site() {
    let place = place("  - code: PV602\n    severity: error\n");
    let check = place.run("check").ends(1);
    assert!(check.err.contains("fejl[PV602]") && !check.err.contains("advarsel"), "{}", check.err);
    let told = "Kontrolleret: 1 fejl og 0 advarsler.\nRet fejlene, og kør kommandoen igen. Forklaring: planvaerk explain PV602\n";
    assert_eq!(check.out, told, "no less is said than elsewhere");
    let build = place.run("build").ends(1);
    assert!(build.err.contains("Intet er bygget: 1 fejl og 0 advarsler."), "{}", build.err);
    assert!(!place.path("public").exists());
    let document = place.run("check --format json").ends(1).json();
    assert_eq!((&document["errors"], &document["warnings"]), (&json!(1), &json!(0)));
    assert_eq!(document["findings"][0]["severity"], "error");
    let adjusted = json!([{ "code": "PV602", "severity": "error", "default": "warning", "reason": null }]);
    assert_eq!(document["adjusted"], adjusted);
}

#[test]
fn what_is_lowered_is_shown_as_advice_and_the_reason_is_told() {
    let place = place(&lowered("PV602", "advice"));
    let check = place.run("check --strict").ends(0);
    assert!(check.err.contains("råd[PV602]"), "{}", check.err);
    let told = "Kontrolleret: 0 fejl, 0 advarsler og 1 råd.\nSat ned i site.yaml: PV602 til råd (Prøves endnu).\n\
                Byg hjemmesiden: planvaerk build · Forklaring: planvaerk explain PV602\n";
    assert_eq!(check.out, told);
    let english = place.run("check --lang en").ends(0);
    assert!(english.err.contains("advice[PV602]"), "{}", english.err);
    let told = "Checked: 0 errors, 0 warnings and 1 piece of advice.\nLowered by site.yaml: PV602 to advice (Prøves endnu).\n\
                Build the site: planvaerk build · Explanation: planvaerk explain PV602\n";
    assert_eq!(english.out, told);
    let build = place.run("build").ends(0);
    let told = "  1 råd, se med: planvaerk check\n  Sat ned i site.yaml: PV602 til råd\n";
    assert!(build.out.contains(told), "{}", build.out);
    let document = place.run("check --format json").ends(0).json();
    assert_eq!((&document["warnings"], &document["advice"]), (&json!(0), &json!(1)));
    assert_eq!(document["adjusted"][0]["reason"], "Prøves endnu");
    let quiet = place.run("check -q").ends(0);
    assert_eq!((quiet.out.as_str(), quiet.err.as_str()), ("", ""));
}

#[test]
fn what_is_off_is_not_found_but_said() {
    let place = Place::new();
    let path = "content/plans/uro/editions/2024/purpose.en.md";
    let text = "---\ntitle: Purpose\ntranslates: \"71f5c7b739fc\"\naims:\n  - id: ro\n    text: Calm\n  - id: tryghed\n    text: Safety\n---\nTwo aims.\n";
    place.write(path, text);
    assert!(place.run("check --strict").ends(1).err.contains("advarsel[PV616]"));
    let site = place.read(SITE);
    place.write(SITE, &format!("{site}checks:\n{}", lowered("PV616", "off")));
    let check = place.run("check --strict").ends(0);
    assert_eq!(check.err, "");
    let told = "Alt er i orden: ingen fejl, ingen advarsler.\nSat ned i site.yaml: PV616 slået fra (Prøves endnu).\n\
                Byg hjemmesiden: planvaerk build\n";
    assert_eq!(check.out, told);
    let document = place.run("check --format json").ends(0).json();
    assert_eq!((&document["warnings"], &document["adjusted"][0]["severity"]), (&json!(0), &json!("off")));
    let build = place.run("build").ends(0);
    assert!(build.out.contains("  Sat ned i site.yaml: PV616 slået fra\n"), "{}", build.out);
}

#[test]
fn only_what_is_asked_for_is_shown_and_counts() {
    let place = Place::new();
    place.warn();
    place.break_content();
    let shown = |line: &str| {
        let run = place.run(&format!("check --only {line}"));
        let codes: Vec<_> =
            ["PV402", "PV602"].into_iter().filter(|code| run.err.contains(&format!("[{code}]"))).collect();
        (run.code, codes.join(" "), run)
    };
    for (line, code, codes) in [
        ("PV602", 0, "PV602"),
        ("pv6", 0, "PV602"),
        ("kontakter", 0, "PV602"),
        ("Contacts", 0, "PV602"),
        ("links", 1, "PV402"),
        ("PV4,kontakter", 1, "PV402 PV602"),
        ("PV601", 0, ""),
        ("kontakter --strict", 1, "PV602"),
        ("links --only PV602", 1, "PV402 PV602"),
    ] {
        let (ended, found, run) = shown(line);
        assert_eq!((ended, found.as_str()), (code, codes), "{line}: {}", run.err);
    }
    let (_, _, run) = shown("PV601");
    let told = "Kontrolleret --only: 0 fejl og 0 advarsler.\nRet fejlene, og kør kommandoen igen.\n";
    assert_eq!(run.out, told, "what is left out stands in the way of the site too");
    assert_eq!(run.err, "1 fejl mere, som --only ikke viser, se med: planvaerk check\n");
    let (_, _, run) = shown("links -q");
    assert!(run.out.is_empty() && !run.err.contains("--only"), "nothing is left out: {}", run.err);
    let document = place.run("check --only PV602 --format json").ends(0).json();
    assert_eq!((&document["errors"], &document["errors_left_out"]), (&json!(0), &json!(1)));
    for (line, meant) in [
        ("PV6O2", "Mente du `PV602`"),
        ("kontakt", "Mente du `kontakter`"),
        ("translation", "Mente du `translations`"),
        ("hest", "Skriv en kode"),
        ("PV602,hest", "Skriv en kode"),
        (",", "Skriv en kode"),
    ] {
        let (ended, _, run) = shown(line);
        assert!(ended == 2 && run.out.is_empty() && run.err.contains(meant), "{line}: {}", run.err);
    }
}

#[test]
fn a_code_of_which_many_are_not_shown_keeps_its_count() {
    let place = Place::new();
    let contacts: String = (0..130).map(|at| format!("  - id: k{at}\n    role: Kontor {at}\n    phones:\n      - number: \"20 00 10 00\"\n    verified: 2026-11-02\n")).collect();
    let before = place.read(CONTACTS);
    place.write(CONTACTS, &format!("{before}{contacts}"));
    let all = place.run("check --only PV601 --format json").ends(0).json();
    // What is counted alone has a line of its own, which is a warning too.
    assert_eq!(all["warnings"], 131, "{all}");
    assert_eq!(all["findings"].as_array().unwrap().len(), 101);
}

#[test]
fn workflows_of_github_show_findings_beside_their_lines() {
    let place = place(&lowered("PV602", "advice"));
    place.break_content();
    let check = place.run("check --format github").ends(1);
    let lines: Vec<&str> = check.out.lines().collect();
    assert_eq!(lines.len(), 2, "{}", check.out);
    let notice = "::notice file=content/contacts.yaml,line=32,col=11,endLine=32,endColumn=18,title=PV602::Det er ikke noteret, at nummeret til `Hotline` er kontrolleret%0ARing til nummeret, og skriv datoen som `verified`.";
    assert_eq!(lines[0], notice);
    assert!(lines[1].starts_with("::error file=content/plans/uro/help.yaml,line=5,col=10,"), "{}", lines[1]);
    let told =
        "Kontrolleret: 1 fejl, 0 advarsler og 1 råd.\nSat ned i site.yaml: PV602 til råd (Prøves endnu).\n";
    assert_eq!(check.err, told);
    let quiet = place.run("check --format github -q").ends(1);
    assert_eq!((quiet.out.lines().count(), quiet.err.as_str()), (1, ""));
    let Run { out, err, .. } = place.run("build --format github").ends(1);
    assert!(out.starts_with("::error ") && err.starts_with("Intet er bygget: "), "{out}{err}");
    place.change("content/plans/uro/help.yaml", "koordinatr", "koordinator");
    let Run { out, err, .. } = place.run("build --format github").ends(0);
    assert!(out.starts_with("::notice ") && err.starts_with("Hjemmesiden er bygget i public"), "{out}{err}");
    assert_eq!(out.lines().count(), 1);
}
