use super::template::Values;
use crate::model::SiteSettings;
use crate::model::values::Id;
use crate::yaml::scalar;

/// Which of the public numbers for danger a site has: texts may only name numbers that stand in `site.yaml`.
#[derive(Debug, Clone, Default)]
pub(crate) struct Danger {
    /// The ids of 112 and 114, in this order.
    ids: Vec<Id>,
    /// Whether 112 is among them.
    acute: bool,
}

impl Danger {
    pub(crate) fn of(site: &SiteSettings) -> Self {
        let id = |digits: &str| {
            site.emergency.iter().find(|it| it.number.dialled() == digits).map(|it| it.id.value.clone())
        };
        let acute = id("112");
        Self { acute: acute.is_some(), ids: acute.into_iter().chain(id("114")).collect() }
    }

    pub(super) fn fill(&self, values: Values) -> Values {
        let ids: Vec<String> = self.ids.iter().map(|id| scalar(id.as_str())).collect();
        let values = values.switch("acute", self.acute);
        if ids.is_empty() {
            values.switch("emergency", false)
        } else {
            values.written("emergency", ids.join(", "))
        }
    }
}
