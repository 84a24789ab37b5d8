// SPDX-License-Identifier: Apache-2.0
/// OGC API Features (OGC 17-069r4: Core, GeoJSON, HTML, OpenAPI 3.0) over what a record says of places: incidents and
/// zones for maps and geographic programs. Reading only.
///
/// Start at [org.truceline.server.ogc.OgcApi].
@NullMarked
package org.truceline.server.ogc;

import org.jspecify.annotations.NullMarked;
