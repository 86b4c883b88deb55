/* The example phone: shows the screen that the server tells, and waits for the next one. */
(function () {
    'use strict';

    var PAUSE = 2000;

    function start(phone) {
        var log = document.getElementById('phone-log');
        var typing = document.querySelector('#phone-typing span');
        var error = document.getElementById('phone-error');
        var startButton = document.getElementById('phone-start');
        var form = document.getElementById('phone-form');
        var input = document.getElementById('phone-text');
        var bubbles = new Map();
        var version = 0;

        function ask(path, body) {
            var options = {headers: {'Accept': 'application/json'}, credentials: 'same-origin'};
            if (body) {
                body.language = phone.dataset.language;
                options.method = 'POST';
                options.headers['Content-Type'] = 'application/json';
                options.headers['X-CSRF-TOKEN'] = phone.dataset.token;
                options.body = JSON.stringify(body);
            }
            return fetch(phone.dataset.phone + path, options).then(function (response) {
                if (!response.ok) {
                    throw new Error('HTTP ' + response.status);
                }
                return response.json();
            });
        }

        function send(path, body) {
            return ask(path, body).then(show).then(function () {
                error.hidden = true;
            }, function () {
                error.hidden = false;
            });
        }

        function time(message) {
            return new Date(message.at).toLocaleTimeString(phone.dataset.language, {hour: '2-digit', minute: '2-digit'});
        }

        function button(label, data) {
            var item = document.createElement('li');
            var element = document.createElement('button');
            element.type = 'button';
            element.className = 'button button-small';
            element.dir = 'auto';
            element.textContent = label;
            element.addEventListener('click', function () {
                send('/presses', {data: data});
                input.focus();
            });
            item.append(element);
            return item;
        }

        function fill(bubble, message) {
            var who = document.createElement('span');
            who.className = 'bubble-meta';
            who.textContent = (message.mine ? phone.dataset.you : phone.dataset.bot) + ' · ' + time(message)
                + (message.edited ? ' ✎' : '');
            who.lang = phone.dataset.language;
            who.dir = 'auto';
            var text = document.createElement('span');
            text.className = 'bubble-text';
            text.dir = 'auto';
            text.textContent = message.text;
            bubble.replaceChildren(text, who);
            message.keyboard.forEach(function (row) {
                var list = document.createElement('ul');
                list.className = 'phone-buttons';
                row.forEach(function (key) {
                    list.append(button(key.label, key.data));
                });
                bubble.append(list);
            });
        }

        function showBubble(message) {
            var state = JSON.stringify(message);
            var known = bubbles.get(message.id);
            if (known && known.state === state) {
                return;
            }
            var bubble = known ? known.element : document.createElement('li');
            bubble.lang = message.language;
            bubble.dir = message.direction;
            bubble.className = 'bubble ' + (message.mine ? 'bubble-out' : 'bubble-in');
            fill(bubble, message);
            bubbles.set(message.id, {element: bubble, state: state});
            if (!known) {
                log.append(bubble);
                log.scrollTop = log.scrollHeight;
            }
        }

        function show(screen) {
            version = screen.version;
            var ids = new Set(screen.messages.map(function (message) {
                return message.id;
            }));
            bubbles.forEach(function (known, id) {
                if (!ids.has(id)) {
                    known.element.remove();
                    bubbles.delete(id);
                }
            });
            screen.messages.forEach(showBubble);
            typing.hidden = !screen.typing;
            startButton.hidden = screen.messages.length > 0;
        }

        /* The typing sign ends by itself, without a new version, so the server is asked again while it shows. */
        function wait() {
            var path = typing.hidden ? '/events?after=' + version : '/messages';
            ask(path).then(function (screen) {
                error.hidden = true;
                show(screen);
                window.setTimeout(wait, typing.hidden ? 0 : 500);
            }, function () {
                error.hidden = false;
                window.setTimeout(wait, PAUSE);
            });
        }

        form.addEventListener('submit', function (event) {
            event.preventDefault();
            var text = input.value;
            if (text.trim()) {
                input.value = '';
                send('/messages', {text: text});
            }
        });
        startButton.querySelector('button').addEventListener('click', function () {
            send('/messages', {text: '/start'});
            input.focus();
        });
        wait();
    }

    document.addEventListener('DOMContentLoaded', function () {
        var phone = document.getElementById('phone');
        if (phone) {
            start(phone);
        }
    });
})();
