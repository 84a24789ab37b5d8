// SPDX-License-Identifier: Apache-2.0
/// Tests of the publishing room on one small invented ceasefire, [SmallScene].
@NullMarked
package org.truceline.publishing;

import org.jspecify.annotations.NullMarked;
