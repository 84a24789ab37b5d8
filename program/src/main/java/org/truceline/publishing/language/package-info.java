// SPDX-License-Identifier: Apache-2.0

/// The product's own words, in every language that pages are shown in: message files beside [Words], with plurals,
/// digits and dates by CLDR through ICU4J. What sides and sources said is never translated here.
@NullMarked
package org.truceline.publishing.language;

import org.jspecify.annotations.NullMarked;
