/** Tests of the phone page. */
@NullMarked
package org.waymark.hotline.phone;

import org.jspecify.annotations.NullMarked;
