//! Documents, bytes and files: the only room that touches the file system.
//!
//! `format` turns documents into text and back, `import` takes in what other programs wrote, `read` and `save` move
//! bytes, `claim` says who has it open, `origin` and `template` where a document may come from, `settings` and `recovery` keep what the program
//! remembers, `folders` knows where. Errors tell bad content ([`ContentError`]) from a file system that refused
//! ([`FileError`]).

mod bibliography;
mod carried;
mod claim;
mod disk;
mod error;
mod explain;
mod folders;
mod format;
mod glance;
mod header;
pub mod import;
mod origin;
mod problem;
mod read;
mod recovery;
mod repository;
mod ron_writer;
mod save;
mod settings;
mod template;
mod texts;
mod version_1;
mod versions;

pub use carried::{Carried, carried};
pub use claim::{Claim, Claimed, Holder, holder};
#[cfg(test)]
pub(crate) use disk::simulated;
pub use error::{Action, FileError, ReadError, Reason};
pub use folders::Folders;
pub use format::{Fill, Limit, parse, parse_json, write};
pub use glance::Glance;
pub use origin::Origin;
pub use problem::{ContentError, Expected, Position, Problem};
pub use read::{
    DiskState, SIZE_LIMIT, Stamp, bytes_from, bytes_of, disk_state, files_in, open, open_to_save, read_from,
};
pub use recovery::{LeftBehind, OpenFile, RecoverySlot, Ticket};
pub use repository::{GIT_IGNORED, add_line, exposed_backups};
pub use save::{
    Access, Existing, Expect, Keep, Kept, LeftOut, backup_path, is_taken, save, save_telling, write_output,
    write_outputs,
};
pub use settings::{DamagedSettings, PageFurniture, Settings, Theme};
pub use template::{Template, TemplatePlace, begin};
pub use texts::{PIXELS, texts};
pub use versions::{Version, Versions, Why};
