// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.time.ZoneId;
import org.truceline.model.Site;

/// A state or territory.
///
/// @param code ISO 3166 alpha-2
/// @param site the country as a place: a circle around its capital
/// @param capital the capital as a place
public record Country(String code, String name, Site site, Site capital, ZoneId zone) {}
