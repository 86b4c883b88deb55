/** The web pages of staff and coordinators: what they see and type, in plain English. */
@NullMarked
package org.waymark.dashboard.pages;

import org.jspecify.annotations.NullMarked;
