// Draws each table of figures once more as bars; the table stays, for everyone who reads it.
document.querySelectorAll('.chart').forEach((place) => {
  const table = document.getElementById(place.dataset.table);
  const heads = [...table.tHead.rows[0].cells].slice(1, 4).map((cell) => cell.textContent);
  const rows = [...table.tBodies[0].rows].slice(0, 20);
  if (rows.length === 0) return;
  place.style.display = 'block';
  place.style.height = `${Math.max(12, rows.length * 1.9 + 5)}rem`;
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
});
