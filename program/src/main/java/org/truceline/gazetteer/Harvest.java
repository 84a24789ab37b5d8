// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

import java.util.ArrayList;
import java.util.List;

/// What the source files gave.
final class Harvest {
    final List<Raw> places = new ArrayList<>();
    final List<RegionCode> codes = new ArrayList<>();
    final List<String> sources = new ArrayList<>();
}
