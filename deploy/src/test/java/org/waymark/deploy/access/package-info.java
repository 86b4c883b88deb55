/** Who may do what, held against the whole application as it is delivered. */
@NullMarked
package org.waymark.deploy.access;

import org.jspecify.annotations.NullMarked;
