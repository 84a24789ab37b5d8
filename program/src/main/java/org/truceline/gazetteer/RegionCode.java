// SPDX-License-Identifier: Apache-2.0
package org.truceline.gazetteer;

/// The name of a region under the code by which places refer to it: GeoNames' "SY.09", a P-code.
record RegionCode(String code, String country, String name) {}
