//! What is written, read and written again is the same.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::{CvrNumber, Email, EmergencyDigits, PhoneNumber, PostalCode, ProvisionId, TimeOfDay};
use crate::yaml::Scalar;

/// The same made-up values on every machine and day.
fn check<S: Strategy>(strategy: &S, test: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = Config { cases: 300, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    runner.run(strategy, test).unwrap();
}

#[test]
fn phone_numbers() {
    check(&"[2-9][0-9]{7}", |digits| {
        let number = PhoneNumber::read(&digits).unwrap();
        prop_assert_eq!(number.e164(), format!("+45{digits}"));
        prop_assert_eq!(&PhoneNumber::read(&number.display()).unwrap(), &number);
        prop_assert_eq!(&PhoneNumber::read(&number.e164()).unwrap(), &number);
        Ok(())
    });
    check(&"\\+(1|33|46|49|354)[0-9]{8,10}", |text| {
        let number = PhoneNumber::read(&text).unwrap();
        prop_assert_eq!(number.e164(), text);
        prop_assert_eq!(&PhoneNumber::read(&number.display()).unwrap(), &number);
        Ok(())
    });
    check(&"1[0-9]{2}", |text| {
        prop_assert_eq!(EmergencyDigits::read(&text).unwrap().dialled(), text.as_str());
        prop_assert!(PhoneNumber::read(&text).is_err());
        Ok(())
    });
}

/// Of ten last digits one at most is right, so one wrong digit, or two neighbours that differ swapped, is always found
/// out.
#[test]
fn cvr_numbers() {
    check(&"[1-9][0-9]{6}", |digits| {
        let all = |last: u32| format!("{digits}{last}");
        let right: Vec<String> = (0..10).map(all).filter(|number| CvrNumber::read(number).is_ok()).collect();
        prop_assert!(right.len() <= 1, "{:?}", right);
        for number in right {
            let read = CvrNumber::read(&number).unwrap();
            prop_assert_eq!(read.as_str(), number.as_str());
        }
        Ok(())
    });
}

#[test]
fn times_of_day() {
    check(&(0..24_u8, 0..60_u8), |(hour, minute)| {
        let time = TimeOfDay { hour, minute };
        prop_assert_eq!(TimeOfDay::read(&time.to_string()).unwrap(), time);
        Ok(())
    });
}

#[test]
fn anything_else_is_refused_or_kept() {
    check(&any::<String>(), |text| {
        prop_assert!(PostalCode::read(&text).map_or(true, |code| code.as_str() == text));
        prop_assert!(Email::read(&text).map_or(true, |email| email.as_str() == text));
        prop_assert!(ProvisionId::read(&text).map_or(true, |id| id.as_str() == text));
        prop_assert!(TimeOfDay::read(&text).map_or(true, |time| time.to_string() == text.replace('.', ":")));
        prop_assert!(PhoneNumber::read(&text).map_or(true, |number| number.e164().len() >= 9));
        Ok(())
    });
}
