/* Draws the charts of the results page. The same figures are in the page as text, so nothing is lost without it. */
(function () {
    'use strict';

    var dark = window.matchMedia('(prefers-color-scheme: dark)');

    function colour(name) {
        return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    }

    function bar(one) {
        var reported = one.kind === 'reported';
        return {
            value: one.value,
            itemStyle: {
                color: colour(reported ? '--reported-soft' : '--accent'),
                borderColor: colour(reported ? '--reported' : '--accent'),
                borderType: reported ? 'dashed' : 'solid',
                borderWidth: 1
            }
        };
    }

    function options(data) {
        var ink = colour('--ink');
        var soft = colour('--ink-soft');
        var largest = data.bars.reduce(function (most, one) { return Math.max(most, one.value); }, data.target || 0);
        var smallest = data.bars.reduce(function (least, one) { return Math.min(least, one.value); }, 0);
        return {
            animation: false,
            textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
            grid: { left: 8, right: 56, top: data.target ? 26 : 8, bottom: 4, containLabel: true },
            xAxis: {
                type: 'value', min: smallest, max: Math.max(1, largest), minInterval: 1, splitNumber: 4,
                axisLabel: { color: soft, hideOverlap: true, showMaxLabel: false }, splitLine: { lineStyle: { color: colour('--line') } }
            },
            yAxis: {
                type: 'category', inverse: true, data: data.bars.map(function (one) { return one.name; }),
                axisLabel: { color: ink, width: 130, overflow: 'truncate' },
                axisTick: { show: false }, axisLine: { lineStyle: { color: colour('--line-strong') } }
            },
            series: [{
                type: 'bar', barMaxWidth: 22, data: data.bars.map(bar),
                label: { show: true, position: 'right', color: ink },
                markLine: data.target ? {
                    silent: true, symbol: 'none',
                    lineStyle: { color: ink, type: 'solid', width: 2 },
                    label: { formatter: 'target ' + data.target, color: ink, position: 'start' },
                    data: [{ xAxis: data.target }]
                } : undefined
            }]
        };
    }

    function draw(element) {
        var data = JSON.parse(element.dataset.chart);
        element.style.height = (data.bars.length * 34 + 64) + 'px';
        var chart = window.echarts.getInstanceByDom(element) || window.echarts.init(element, null, { renderer: 'canvas' });
        chart.setOption(options(data), true);
        chart.resize();
    }

    function drawAll() {
        document.querySelectorAll('.chart[data-chart]').forEach(draw);
    }

    drawAll();
    document.addEventListener('htmx:afterSettle', drawAll);
    document.addEventListener('htmx:historyRestore', drawAll);
    window.addEventListener('resize', drawAll);
    dark.addEventListener('change', drawAll);
})();
