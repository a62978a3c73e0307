//! Today, and this moment.

use web_sys::js_sys;

use crate::files::ics::Stamp;
use crate::model::Date;

/// Today's date where the browser is; none where its clock shows no year of this calendar.
#[must_use]
pub fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let year = i16::try_from(now.get_full_year()).ok()?;
    let month = u8::try_from(now.get_month() + 1).ok()?;
    let day = u8::try_from(now.get_date()).ok()?;
    Date::new(year, month, day).ok()
}

/// This moment in universal time, as calendar files write it; none where the browser's clock
/// shows no year of this calendar.
#[must_use]
pub fn stamp() -> Option<Stamp> {
    let now = js_sys::Date::new_0();
    let year = i16::try_from(now.get_utc_full_year()).ok()?;
    let month = u8::try_from(now.get_utc_month() + 1).ok()?;
    let day = u8::try_from(now.get_utc_date()).ok()?;
    let minutes = now.get_utc_hours() * 60 + now.get_utc_minutes();
    let second = minutes * 60 + now.get_utc_seconds();
    Some(Stamp::new(Date::new(year, month, day).ok()?, second))
}
