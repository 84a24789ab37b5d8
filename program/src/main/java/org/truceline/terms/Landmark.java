// SPDX-License-Identifier: Apache-2.0
package org.truceline.terms;

import org.truceline.model.GeoPoint;

/// A named point that other terms refer to, such as where the sun sets.
public record Landmark(String id, String label, GeoPoint at) {}
