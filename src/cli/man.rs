//! `man`: the manual page, with every subcommand.

use super::arguments::Arguments;
use super::failure::{Code, Failure};
use super::output;
use clap::CommandFactory;
use clap_mangen::Man;

pub(super) fn run() -> Result<Code, Failure> {
    let mut program = Arguments::command();
    program.build();
    let mut page = Vec::new();
    Man::new(program.clone()).render(&mut page)?;
    for command in program.get_subcommands() {
        let man = Man::new(command.clone());
        man.render_name_section(&mut page)?;
        man.render_synopsis_section(&mut page)?;
        man.render_options_section(&mut page)?;
    }
    output::print(&page)?;
    Ok(Code::Done)
}
