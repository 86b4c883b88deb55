/* The desk: listens for news and refreshes what is shown. Without it every form still works. */
(function () {
    'use strict';
    var desk = document.querySelector('[data-desk]');
    if (!desk) { return; }
    var shown = desk.getAttribute('data-shown');
    var news = document.querySelector('[data-news]');
    var title = document.title;
    var down = false;

    function tell(text) { if (news) { news.textContent = text; } }

    function refresh(alias) {
        document.body.dispatchEvent(new Event('desk-change'));
        if (shown && alias === shown) { document.body.dispatchEvent(new Event('desk-talk')); }
        if (document.hidden) { document.title = '● ' + title; }
    }

    document.addEventListener('visibilitychange', function () { if (!document.hidden) { document.title = title; } });

    var source = new EventSource('/desk/events');
    source.addEventListener('hello', function () {
        var link = document.querySelector('[data-link]');
        if (link) { link.textContent = 'You are on shift as long as this page is open.'; }
        /* What happened while the line was down is fetched now. */
        if (down) { down = false; refresh(shown); }
    });
    source.addEventListener('change', function (event) { refresh(event.data); });
    source.addEventListener('alarm', function (event) {
        refresh(event.data);
        document.title = '⚠ Danger – ' + title;
        var alarm = document.querySelector('[data-alarm]');
        if (alarm && event.data !== shown) { alarm.hidden = false; }
        tell('Danger was recognised in a conversation.');
    });
    source.onerror = function () {
        down = true;
        var link = document.querySelector('[data-link]');
        if (link) { link.textContent = 'The line to the help line is down. Trying again…'; }
        tell('The line to the help line is down. Trying again.');
    };

    function localTimes() {
        document.querySelectorAll('time[data-local]').forEach(function (time) {
            var at = new Date(time.getAttribute('datetime'));
            if (!isNaN(at)) {
                time.textContent = at.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
                time.title = at.toLocaleString();
                time.removeAttribute('data-local');
            }
        });
    }

    var box = document.getElementById('words');
    var form = document.querySelector('[data-answer]');

    function toEnd() {
        var last = document.querySelector('[data-chat] > li:last-child');
        if (last) { last.parentNode.scrollTop = last.parentNode.scrollHeight; }
    }

    document.querySelectorAll('[data-phrase]').forEach(function (button) {
        button.addEventListener('click', function () {
            var gap = box.value && !/\s$/.test(box.value) ? ' ' : '';
            box.value += gap + button.getAttribute('data-phrase');
            box.focus();
            box.dispatchEvent(new Event('input', { bubbles: true }));
        });
    });

    if (form) {
        box.addEventListener('keydown', function (event) {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); form.requestSubmit(); }
        });
        form.addEventListener('submit', function () {
            /* A second click sends the same message id, which changes nothing. */
            form.querySelector('button').textContent = 'Sending…';
        });
    }

    document.body.addEventListener('htmx:afterSwap', function (event) {
        localTimes();
        if (event.detail.target && event.detail.target.id === 'chat') { toEnd(); tell('New in this talk.'); }
    });
    localTimes();
    toEnd();
    if (box) { box.focus({ preventScroll: true }); box.setSelectionRange(box.value.length, box.value.length); }
})();
