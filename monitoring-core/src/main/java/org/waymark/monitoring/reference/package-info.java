/** Code lists with validity dates: countries, professions. */
@NullMarked
package org.waymark.monitoring.reference;

import org.jspecify.annotations.NullMarked;
