//! The program: parse arguments, run the command or the window, return the exit code.

#[cfg(feature = "gui")]
fn main() -> std::process::ExitCode {
    use swot_editor::app::{WindowOptions, run};

    let file = std::env::args().nth(1);
    match run(&WindowOptions { file, renderer: None }) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            let _ = std::io::Write::write_fmt(&mut std::io::stderr(), format_args!("error: {error}\n"));
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(not(feature = "gui"))]
fn main() {}
