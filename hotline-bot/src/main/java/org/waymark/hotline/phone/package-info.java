/** The phone page of the example mode: a made-up child's phone, on top of the stand-in Bot API. */
@NullMarked
package org.waymark.hotline.phone;

import org.jspecify.annotations.NullMarked;
