package org.waymark.dashboard.pages;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Forms are records: made whole from what was sent, and never changed afterwards. */
@ControllerAdvice(basePackageClasses = FormBinding.class)
class FormBinding {

    private static final int MOST_ROWS = 1_000;

    @InitBinder
    void makeWhole(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
        binder.setAutoGrowCollectionLimit(MOST_ROWS);
    }
}
