//! A plan that gets another place in addresses.

use planvaerk::diagnostic::Code;

use crate::crawl::{BASE, page, sent_to, unanswered};
use crate::support::TODAY;
use crate::support::html::links;
use crate::worlds::{change, codes, ledger, outputs, revised, run, said};

#[test]
fn every_address_below_the_old_place_leads_to_the_same_below_the_new_one() {
    let before = ledger(&revised());
    let mut world = revised();
    change(&mut world, "plans/uro/plan.yaml", |text| text.replace("slug: ro-og-uro", "slug: uro"));
    world.insert("addresses.ledger", before.clone());
    let built = run(&world, TODAY);
    assert!(built.outputs.is_none());
    assert!(codes(&built).iter().all(|code| *code == Code::AddressLost), "{}", said(&built));
    assert!(said(&built).contains("under `formerly:` in plan.yaml"), "{}", said(&built));

    change(&mut world, "plans/uro/plan.yaml", |text| format!("{text}formerly: [ro-og-uro]\n"));
    let made = outputs(run(&world, TODAY));
    let faults = unanswered(&before, &made, false);
    assert!(faults.is_empty(), "{faults:#?}");
    let check = crate::support::links::check(&made, BASE);
    assert!(check.broken.is_empty(), "{:#?}", check.broken);
    for below in [
        "",
        "kontakt/",
        "faa-hjaelp/",
        "definitioner/",
        "2024/indsatser/mentor/",
        "2020/",
        "actioncards/borger/",
    ] {
        let (path, html) = page(&made, &format!("/ro-og-uro/{below}")).unwrap();
        assert_eq!(sent_to(&path, html), Some(format!("/uro/{below}")));
    }
    let (_, contacts) = page(&made, "/ro-og-uro/kontakt/").unwrap();
    assert!(links(contacts).contains(&"../../uro/kontakt/#hotline".to_owned()));
    let file = "2024/filer/bilag/vejledning.pdf";
    assert_eq!(made[&format!("ro-og-uro/{file}")], made[&format!("uro/{file}")]);
    // Once more: straight to the present place, from both.
    change(&mut world, "plans/uro/plan.yaml", |text| {
        text.replace("slug: uro", "slug: uroen").replace("[ro-og-uro]", "[ro-og-uro, uro]")
    });
    let made = outputs(run(&world, TODAY));
    assert!(unanswered(&before, &made, false).is_empty());
    for old in ["ro-og-uro", "uro"] {
        let (path, html) = page(&made, &format!("/{old}/definitioner/")).unwrap();
        assert_eq!(sent_to(&path, html).as_deref(), Some("/uroen/definitioner/"));
    }
}

#[test]
fn an_old_place_that_is_taken_is_an_error() {
    for formerly in ["ro-og-uro", "om"] {
        let mut world = revised();
        change(&mut world, "plans/uro/plan.yaml", |text| format!("{text}formerly: [{formerly}]\n"));
        let built = run(&world, TODAY);
        assert_eq!(codes(&built), [Code::AddressTaken], "{}", said(&built));
    }
}

#[test]
fn redirects_stand_below_the_sites_own_folder() {
    let mut world = revised();
    change(&mut world, "plans/uro/plan.yaml", |text| {
        text.replace("slug: ro-og-uro", "slug: uro") + "formerly: [ro-og-uro]\n"
    });
    change(&mut world, "site.yaml", |text| {
        text.replace(
            "base_url: https://beredskab.eksempelby-kommune.dk/",
            "base_url: https://www.eksempelby-kommune.dk/planer/",
        )
    });
    let made = outputs(run(&world, TODAY));
    let text = |path: &str| std::str::from_utf8(&made[path]).unwrap();
    let line = "location = \"/planer/ro-og-uro/kontakt/\" { return 301 \"/planer/uro/kontakt/\"; }\n";
    assert!(text("nginx-redirects.conf").contains(line));
    assert!(text("_redirects").contains("\n/planer/ro-og-uro/kontakt/ /planer/uro/kontakt/ 301\n"));
    assert!(text(".htaccess").contains(
        "RedirectMatch 301 \"^/planer/ro-og-uro/kontakt/(index\\\\.html)?$\" \"/planer/uro/kontakt/\"\n"
    ));
    // The pages themselves work at any place.
    let (_, html) = page(&made, "/ro-og-uro/kontakt/").unwrap();
    assert!(html.contains("content=\"0; url=../../uro/kontakt/\""));
}
