/// Where the schemas lie, from the folder around the content folder: hidden, and not in the content, where every file is the plan's.
pub(crate) const SCHEMAS: &str = ".planvaerk/schemas";

/// A YAML file of the content folder with the line that tells an editor which schema it follows (read by yaml-language-server).
/// `path` is the file's place in the content folder.
pub(super) fn with_schema(path: &str, schema: &str, text: &str) -> String {
    let up = "../".repeat(path.split('/').count());
    format!("# yaml-language-server: $schema={up}{SCHEMAS}/{schema}.schema.json\n{text}")
}
