mod cases;
mod properties;
mod real_files;
mod writer;
