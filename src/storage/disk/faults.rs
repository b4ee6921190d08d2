//! Calls that fail, for tests.

use super::Call;
use std::cell::RefCell;
use std::io;

/// What happens to the calls of this thread.
#[derive(Default)]
struct Faults {
    /// How many calls are to succeed before one fails.
    left: Option<usize>,
    /// The calls so far.
    calls: Vec<Call>,
}

thread_local! {
    static FAULTS: RefCell<Faults> = RefCell::default();
}

pub(super) fn may(call: Call) -> io::Result<()> {
    FAULTS.with_borrow_mut(|faults| {
        faults.calls.push(call);
        match &mut faults.left {
            Some(0) => {
                faults.left = None;
                Err(io::Error::from(io::ErrorKind::StorageFull))
            }
            Some(left) => {
                *left -= 1;
                Ok(())
            }
            None => Ok(()),
        }
    })
}

/// Has the call fail that comes after so many others; tells the calls that `act` makes.
pub(in crate::storage) fn failing_after(calls: usize, act: impl FnOnce()) -> Vec<Call> {
    FAULTS.with_borrow_mut(|faults| *faults = Faults { left: Some(calls), calls: Vec::new() });
    act();
    FAULTS.take().calls
}
