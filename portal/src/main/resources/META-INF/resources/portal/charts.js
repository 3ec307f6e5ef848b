// Draws each table of figures once more as bars, when it comes into sight; the table stays, for everyone who reads it.
const draw = (place) => {
  const table = document.getElementById(place.dataset.table);
  const heads = [...table.tHead.rows[0].cells].slice(1, 4).map((cell) => cell.textContent);
  const rows = [...table.tBodies[0].rows].slice(0, 20);
  const chart = echarts.init(place);
  chart.setOption({
    animation: false,
    color: ['#b3261e', '#23282e', '#8a5a00'],
    legend: { top: 0 },
    tooltip: { trigger: 'axis' },
    grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
    xAxis: { type: 'value', minInterval: 1 },
    yAxis: { type: 'category', inverse: true, data: rows.map((row) => row.cells[0].textContent) },
    series: heads.map((name, i) => ({
      name, type: 'bar', stack: 'all', data: rows.map((row) => Number(row.cells[i + 1].textContent)),
    })),
  });
  addEventListener('resize', () => chart.resize());
};
const seen = new IntersectionObserver((places) => places.filter((one) => one.isIntersecting).forEach((one) => {
  seen.unobserve(one.target);
  draw(one.target);
}));
document.querySelectorAll('.chart').forEach((place) => seen.observe(place));
