/* What every page shares. Pages work without it; it only makes them smoother. */
(function () {
    'use strict';

    /* A change that htmx sends proves by the session's token that it comes from our own page. */
    document.addEventListener('htmx:configRequest', function (event) {
        var token = document.querySelector('meta[name="csrf-token"]');
        if (token && event.detail.verb !== 'get') {
            event.detail.headers['X-CSRF-TOKEN'] = token.content;
        }
    });

    /* A list of mistakes is read out first. */
    document.addEventListener('DOMContentLoaded', function () {
        var summary = document.querySelector('.error-summary');
        if (summary) {
            summary.setAttribute('tabindex', '-1');
            summary.focus();
        }
    });
})();
