/**
 * Children who were identified, each under a pseudonym: what they need, which services they got,
 * and how they are doing since.
 */
@NullMarked
package org.waymark.monitoring.childsupport;

import org.jspecify.annotations.NullMarked;
