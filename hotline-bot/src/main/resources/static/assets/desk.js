/* The desk: listens for news and refreshes what is shown. Without it every form still works. */
(function () {
    'use strict';
    var desk = document.querySelector('[data-desk]');
    if (!desk) { return; }
    var shown = desk.getAttribute('data-shown');
    var news = document.querySelector('[data-news]');
    var title = document.title;

    function tell(text) { if (news) { news.textContent = text; } }

    /* --- what is shown is fetched anew, at most twice a second however much happens --- */

    var due = {};
    var soon = null;

    function refresh(alias) {
        due['desk-change'] = true;
        if (shown && alias === shown) { due['desk-talk'] = true; }
        if (soon === null) { soon = setTimeout(fetchDue, 60); }
    }

    function fetchDue() {
        Object.keys(due).forEach(function (name) { document.body.dispatchEvent(new Event(name)); });
        due = {};
        soon = setTimeout(function () {
            soon = null;
            if (Object.keys(due).length) { fetchDue(); }
        }, 500);
    }

    /* --- what is being pressed stays where it is: the click on what was just drawn anew would be lost --- */

    var pressed = null;
    var missed = false;
    var letting = null;

    function letGo() {
        pressed = null;
        if (missed) { missed = false; refresh(shown); }
    }

    document.addEventListener('pointerdown', function (event) { clearTimeout(letting); pressed = event.target; }, true);
    ['pointerup', 'pointercancel'].forEach(function (end) {
        /* The click follows it, on a touch screen a moment later. */
        document.addEventListener(end, function () { letting = setTimeout(letGo, 300); }, true);
    });
    window.addEventListener('blur', letGo);
    document.body.addEventListener('htmx:beforeSwap', function (event) {
        if (pressed && event.detail.target.contains(pressed)) { event.detail.shouldSwap = false; missed = true; }
    });

    /* --- title: how much came while nobody looked --- */

    var unseen = 0;
    var alarmed = false;

    function badge(counts) {
        if (document.hidden && counts) { unseen++; }
        document.title = (alarmed ? '⚠ Danger – ' : '') + (unseen ? '(' + unseen + ') ' : '') + title;
    }

    document.addEventListener('visibilitychange', function () {
        if (!document.hidden) { unseen = 0; alarmed = false; badge(false); }
    });

    /* --- sound and notifications: only for whoever asked for them, on this device --- */

    var bell = document.querySelector('[data-bell]');
    var wished = false;
    var audio = null;
    try { wished = sessionStorage.getItem('desk-bell') === 'on'; } catch (refused) { wished = false; }

    function canRing() { return audio !== null && audio.state === 'running'; }

    function showBell() { if (bell) { bell.hidden = canRing(); } }

    function wakeSound() {
        var Sound = window.AudioContext || window.webkitAudioContext;
        if (!Sound) { return; }
        audio = audio || new Sound();
        audio.resume().then(showBell, showBell);
        audio.onstatechange = showBell;
    }

    if (bell) {
        bell.addEventListener('click', function () {
            try { sessionStorage.setItem('desk-bell', 'on'); } catch (refused) { tell('Sound is on for this page only.'); }
            wished = true;
            wakeSound();
            beep(660, 0);
            if (window.Notification && Notification.permission === 'default') { Notification.requestPermission(); }
        });
    }
    if (wished) {
        /* Browsers let a page sound only after a click or key on it. */
        ['pointerdown', 'keydown'].forEach(function (first) { document.addEventListener(first, wakeSound, { once: true }); });
        wakeSound();
    }
    showBell();

    function beep(pitch, after) {
        if (!canRing()) { return; }
        var at = audio.currentTime + after;
        var tone = audio.createOscillator();
        var volume = audio.createGain();
        tone.frequency.value = pitch;
        volume.gain.setValueAtTime(0.2, at);
        volume.gain.exponentialRampToValueAtTime(0.001, at + 0.3);
        tone.connect(volume).connect(audio.destination);
        tone.start(at);
        tone.stop(at + 0.3);
    }

    function ringAlarm() { if (wished) { [0, 0.35, 0.7].forEach(function (after) { beep(990, after); }); } }

    /* Never with a nickname or a word: others may see the screen. */
    function notify(text, urgent, tag) {
        if (wished && document.hidden && window.Notification && Notification.permission === 'granted') {
            new Notification('Waymark', { body: text, tag: tag || (urgent ? 'desk-alarm' : 'desk-news'), requireInteraction: urgent });
        }
    }

    setInterval(function () { if (document.querySelector('[data-unseen-alarm]') && !document.querySelector('[data-resting]')) { ringAlarm(); } }, 15000);

    /* --- news --- */

    var source = null;
    var heardAt = 0;
    var lostAt = null;
    var lossTold = false;
    var deskId = null;

    /* That the page is there: a laptop that was shut keeps its line for a quarter of an hour. */
    function answer() {
        var token = document.querySelector('meta[name=csrf-token]');
        fetch('/desk/here', {
            method: 'POST',
            headers: token ? { 'X-CSRF-TOKEN': token.content } : {},
            body: new URLSearchParams({ desk: deskId })
        }).catch(function () { /* The next beat is answered again. */ });
    }

    var comes = {
        hello: function (id) {
            var link = document.querySelector('[data-link]');
            if (link) { link.textContent = 'You are on shift as long as this page is open.'; }
            deskId = id;
            lostAt = null;
            lossTold = false;
            answer();
            /* What happened before the line was up, and that it put its owner on shift, is fetched now. */
            refresh(shown);
        },
        beat: answer,
        change: refresh,
        gone: refresh,
        waiting: function (alias) {
            refresh(alias);
            badge(true);
            if (wished) { beep(520, 0); }
            notify('Somebody waits at the help line.', false);
            tell('Somebody new waits.');
        },
        word: function (alias) {
            refresh(alias);
            badge(true);
            if (wished && (document.hidden || alias !== shown)) { beep(440, 0); }
            notify('A child has written.', false);
            if (alias !== shown) { tell('A child has written in another talk of yours.'); }
        },
        alarm: urgent('[data-alarm]', 'An alarm waits at the help line.', 'Danger was recognised in a conversation.'),
        override: urgent('[data-override]', 'A decision waits at the help line, and cannot wait long.',
            'A life is in danger: a colleague asks for your decision.')
    };

    /* What cannot wait: heard at once, and shown in every talk but its own. */
    function urgent(banner, note, words) {
        return function (alias) {
            refresh(alias);
            alarmed = document.hidden;
            badge(true);
            ringAlarm();
            notify(note, true);
            var shownApart = document.querySelector(banner);
            if (shownApart && alias !== shown) { shownApart.hidden = false; }
            tell(words);
        };
    }

    function connect() {
        heardAt = Date.now();
        source = new EventSource('/desk/events');
        Object.keys(comes).forEach(function (name) {
            source.addEventListener(name, function (event) {
                heardAt = Date.now();
                comes[name](event.data);
            });
        });
        source.onerror = lost;
    }

    function lost() {
        lostAt = lostAt === null ? Date.now() : lostAt;
        var link = document.querySelector('[data-link]');
        if (link) { link.textContent = 'The line to the help line is down. Trying again…'; }
        tell('The line to the help line is down. Trying again.');
        /* Leads to the sign-in page if that is why. */
        refresh(shown);
    }

    /* A browser gives up where the answer is not the line (a proxy's while the help line starts anew), and does not
       see that a line is dead (after a sleep, or in another network). The help line beats every ten seconds. */
    function mind() {
        var silent = Date.now() - heardAt > 30000;
        if (silent || source.readyState === EventSource.CLOSED) {
            source.close();
            if (silent) { lost(); }
            connect();
        }
        if (lostAt !== null && !lossTold && Date.now() - lostAt > 20000) {
            lossTold = true;
            if (wished) { beep(330, 0); }
            notify('The line to the help line is down: you are not on shift.', true, 'desk-line');
        }
    }

    /* What rang here until now rings no more; htmx goes on to the sign-in page. */
    document.body.addEventListener('htmx:beforeOnLoad', function (event) {
        if (event.detail.xhr.status === 401) {
            notify('You are signed out of the help line, and not on shift.', true, 'desk-line');
        }
    });

    connect();
    setInterval(mind, 5000);
    document.addEventListener('visibilitychange', function () { if (!document.hidden) { mind(); } });

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

    /* --- one talk --- */

    var box = document.getElementById('words');
    var form = document.querySelector('[data-answer]');
    var sending = false;
    var drafts = 0;
    var submitted = false;

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
        form.addEventListener('submit', function (event) {
            sending = true;
            /* A second click sends the same message id, which changes nothing. */
            form.querySelector('button').textContent = 'Sending…';
            /* A draft that arrives after its answer would be there again, to be sent twice. */
            if (drafts > 0) {
                event.preventDefault();
                setTimeout(submitOnce, 3000);
            }
        });
        keepDraft();
    }

    function submitOnce() {
        if (!submitted) { submitted = true; form.submit(); }
    }

    function draftArrived() {
        drafts--;
        if (sending && drafts === 0) { submitOnce(); }
    }

    /* What was typed last is kept also when the page is left before the pause after typing is over. */
    function keepDraft() {
        var kept = box.value;
        var sent = kept;
        box.addEventListener('htmx:beforeRequest', function (event) {
            if (sending) { event.preventDefault(); return; }
            sent = box.value;
            drafts++;
        });
        box.addEventListener('htmx:afterRequest', function (event) {
            if (event.detail.successful) { kept = sent; }
            draftArrived();
        });
        function keep() {
            var token = document.querySelector('meta[name=csrf-token]');
            if (sending || box.value === kept) { return; }
            kept = box.value;
            drafts++;
            fetch(box.getAttribute('hx-post'), {
                method: 'POST',
                keepalive: true,
                headers: token ? { 'X-CSRF-TOKEN': token.content } : {},
                body: new URLSearchParams({ words: box.value })
            }).catch(function () { kept = null; }).finally(draftArrived);
        }
        box.addEventListener('blur', keep);
        window.addEventListener('beforeunload', keep);
        document.addEventListener('visibilitychange', function () { if (document.hidden) { keep(); } });
    }

    document.body.addEventListener('htmx:afterSwap', function (event) {
        localTimes();
        if (event.detail.target && event.detail.target.id === 'chat') { toEnd(); tell('New in this talk.'); }
    });
    localTimes();
    toEnd();
    if (box) { box.focus({ preventScroll: true }); box.setSelectionRange(box.value.length, box.value.length); }
})();
