// SPDX-License-Identifier: Apache-2.0
/// Places by any spelling: the countries and towns that are built in, and files that users import.
///
/// [Gazetteer] is the door. [Spelling] says which names can be one, [PlaceBook] holds a file, [PlaceList] makes one
/// from files that others publish. Nothing here knows a text: which of several places a report means is decided by the
/// reading room, which knows what else it speaks of.
@NullMarked
package org.truceline.gazetteer;

import org.jspecify.annotations.NullMarked;
