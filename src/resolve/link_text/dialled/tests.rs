use proptest::prelude::*;

use super::*;

fn found(text: &str) -> Vec<String> {
    let names = |mention: Mention| match mention.names {
        Named::Number(number) | Named::Short(number) => number,
        Named::Mailbox(name) | Named::Host(name) => name,
    };
    dialled_in(text).into_iter().map(names).collect()
}

#[test]
fn numbers_are_told_from_other_digits() {
    for text in [
        "25200318",
        "Ring 25 20 03 18.",
        "tlf. 2520 0318",
        "Telefonnr. 252 00 318",
        "25-20-03-18",
        "25.20.03.18",
        "25/20/03/18",
        "25\u{a0}20\u{2009}03\u{202f}18",
        "25  20 03\n18",
        "25\u{ad}20\u{200b}0318",
        "+4525200318",
        "+45 25 20 03 18",
        "(+45) 25 20 03 18",
        "004525200318",
        "0045 2520 0318",
        "45 25 20 03 18",
        "４５２５２００３１８",
        "٢٥ ٢٠ ٠٣ ١٨",
        "(25 20 03 18)",
        "25 20 03 18 (kl. 8-16)",
        "Hverdage 8-16: 25 20 03 18",
    ] {
        assert_eq!(found(text), ["+4525200318"], "{text}");
    }
    for (text, numbers) in [
        ("Ring 112 eller 114", &["112", "114"][..]),
        ("112/114", &["112", "114"]),
        ("116 111", &["116111"]),
        ("Ring 1813", &["1813"]),
        ("Politiet 1-1-4", &["114"]),
        ("Ring 1 1 2 ved fare", &["112"]),
        ("Hos Jean 114", &["114"]),
        ("Bankkonto 25 20 03 18", &["+4525200318"]),
        ("25 20 03 18, 93 52 00 65", &["+4525200318", "+4593520065"]),
        ("25 20 03 18 93 52 00 65", &["+4525200318", "+4593520065"]),
        ("+46 77 114 14 00", &["+46771141400"]),
        ("0046 77 114 14 00", &["+46771141400"]),
        // Typed wrong, and nothing else there.
        ("Ring 25 20 03 1", &["2520031"]),
        ("25 20 03 18 5", &["252003185"]),
        ("05 20 03 18", &["+4505200318"]),
        // Parted as no number is.
        ("20 00 00, 02", &["+4520000002"]),
        ("20,00,00,02", &["+4520000002"]),
        ("20_00_00_02", &["+4520000002"]),
        ("20·00·00·02", &["+4520000002"]),
        ("20 00 - 00 02", &["+4520000002"]),
        ("20-00 00-02", &["+4520000002"]),
        ("20 (00) 00 02", &["+4520000002"]),
        ("Ring 1-1-4", &["114"]),
        ("1 1 2", &["112"]),
    ] {
        assert_eq!(found(text), numbers, "{text}");
    }
    for text in [
        "",
        "24/7",
        "kl. 8-16",
        "20.00-22.00",
        "24.12.2026",
        "2026-12-24",
        "planen 2024-2028",
        "2024 2028",
        "§ 115, stk. 2",
        "rum 112",
        "kl. 10.112",
        "siden 1888",
        "CVR-nr. 29189420",
        "EAN: 57980037",
        "afsnit 25 20 03",
    ] {
        assert!(found(text).is_empty(), "{text}: {:?}", found(text));
    }
}

#[test]
fn a_place_is_that_of_the_whole_number() {
    for (text, number) in [
        ("Ring +45 25 20 03 18 nu", "+45 25 20 03 18"),
        ("æ 25-20-03-18 ø", "25-20-03-18"),
        ("på (+45) 2520 0318.", "(+45) 2520 0318"),
        ("på (+45 2520 0318).", "+45 2520 0318"),
    ] {
        let mentions = dialled_in(text);
        assert_eq!(mentions.iter().map(|it| &text[it.at.clone()]).collect::<Vec<_>>(), [number]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    /// However people part a number, it is that number.
    #[test]
    fn a_number_is_found_however_it_is_written(
        digits in "[2-9][0-9]{7}",
        before in "(|Ring |på |\\+45|\\+45 |0045 |\\(\\+45\\) )",
        shape in 0..4_usize,
        gap in "( |\u{a0}|\u{2009}|\u{202f}|-|\\.|  )",
    ) {
        let shapes: [&[usize]; 4] = [&[8], &[4, 4], &[2, 2, 2, 2], &[3, 2, 3]];
        let mut rest = digits.as_str();
        let groups: Vec<&str> = shapes[shape].iter().map(|length| {
            let (group, after) = rest.split_at(*length);
            rest = after;
            group
        }).collect();
        prop_assume!(!groups.iter().all(|group| group.len() == 4 && (group.starts_with("19") || group.starts_with("20"))));
        // That of a country may be the beginning of the number.
        prop_assume!(before.contains("45") || groups[0] != "45");
        let text = format!("{before}{}", groups.join(&gap));
        prop_assert_eq!(found(&text), [format!("+45{digits}")], "{}", text);
    }

    #[test]
    fn no_text_is_too_odd(text in "[ 0-9a.+/()\u{ad}٣–-]{0,30}") {
        for mention in dialled_in(&text) {
            prop_assert!(text.get(mention.at).is_some());
        }
    }
}
