// SPDX-License-Identifier: Apache-2.0
package org.truceline.model;

/// A place of the gazetteer.
///
/// @param name its name there
/// @param country ISO 3166 alpha-2 code in upper case
public record Site(String name, String country, Area area) {
    /// This one or another, nobody knows which.
    public Site or(Site other) {
        return new Site(
                name + " or " + other.name, country.equals(other.country) ? country : "", area.hull(other.area));
    }
}
