//! `kill -9` while the addresses are written down leaves the ledger of before or the new one, whole, and locks nobody out.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::{Chance, Room, SEED, alone};

const KILLS: u32 = 60;
const LOCK: &str = ".addresses.ledger.planvaerk-lock";

#[test]
fn sixty_kills_leave_a_whole_ledger() {
    let _alone = alone();
    let room = Room::new();
    let content = room.content("A");
    let (ledger, lock) = (content.join("addresses.ledger"), content.join(LOCK));
    let start = || room.start_with(&[], "A", &room.site());
    let build = || {
        let done = start().wait_with_output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    };
    build();
    let whole = fs::read_to_string(&ledger).unwrap();
    let before: String = whole.split_inclusive('\n').filter(|line| !line.contains("/indsatser/")).collect();
    assert!(whole.lines().count() > 80 && before.lines().count() > 5);

    let mut chance = Chance(SEED);
    let mut writing = Duration::ZERO;
    let (mut locked, mut half, mut written) = (0, 0, 0);
    for n in 0..KILLS {
        if n % 10 == 0 {
            // Nobody is locked out, and all that was left is cleared away.
            fs::write(&ledger, &before).unwrap();
            build();
            assert_eq!((fs::read_to_string(&ledger).unwrap(), hidden(&content)), (whole.clone(), 0));
            fs::write(&ledger, &before).unwrap();
            let mut child = start();
            while !lock.exists() && child.try_wait().unwrap().is_none() {}
            let seen = Instant::now();
            while lock.exists() {}
            writing = seen.elapsed();
            assert!(child.wait().unwrap().success());
        }
        fs::write(&ledger, &before).unwrap();
        let mut child = start();
        while !lock.exists() && child.try_wait().unwrap().is_none() {}
        let (seen, wait) = (Instant::now(), chance.part_of(writing));
        while seen.elapsed() < wait {
            std::hint::spin_loop();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let now = fs::read_to_string(&ledger).unwrap();
        assert!(now == before || now == whole, "kill {n} (seed {SEED:#x}): {now}");
        written += u32::from(now == whole);
        half += u32::from(hidden(&content) > usize::from(lock.exists()));
        locked += u32::from(lock.exists());
        // But for the last of ten, so that the next is seen to begin.
        if n % 10 != 9 && lock.exists() {
            fs::remove_file(&lock).unwrap();
        }
    }
    println!(
        "{KILLS} kills while the ledger was written ({writing:?}): {locked} left the lock's file, \
         {half} half a ledger beside it, {written} the new ledger"
    );
    assert!(locked >= KILLS / 10, "only {locked} of {KILLS} runs were killed while they had the lock");
    build();
    assert_eq!((fs::read_to_string(&ledger).unwrap(), hidden(&content)), (whole, 0));
}

/// How many hidden files there are.
fn hidden(content: &Path) -> usize {
    let names = fs::read_dir(content).unwrap().map(|entry| entry.unwrap().file_name());
    names.filter(|name| name.to_string_lossy().starts_with('.')).count()
}
