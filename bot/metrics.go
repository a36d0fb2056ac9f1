package main

import (
	"net/http"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"attache/bot/discord"
	"attache/index"
)

// metrics are what /metrics tells.
type metrics struct {
	registry *prometheus.Registry
	asked    *prometheus.CounterVec
	took     *prometheus.HistogramVec
	doubtful prometheus.Counter
	happened *prometheus.CounterVec
}

// buckets are times to a response, in seconds: Discord waits for three.
var buckets = []float64{.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2, 3}

// newMetrics returns counters at zero; status says what the index holds.
func newMetrics(status func() index.Status) *metrics {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		asked: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "attache_interactions_total",
			Help: "What was asked, by surface, command and what became of it."}, []string{"surface", "command", "result"}),
		took: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "attache_response_seconds",
			Help: "Time from an event received to its response sent.", Buckets: buckets}, []string{"surface"}),
		doubtful: prometheus.NewCounter(prometheus.CounterOpts{Name: "attache_doubtful_credits_total",
			Help: "Credits that were shown as doubtful."}),
		happened: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "attache_discord_total",
			Help: "What happened with Discord: identify, resume, disconnect, and requests that it refuses by code."}, []string{"event"}),
	}
	m.registry.MustRegister(m.asked, m.took, m.doubtful, m.happened,
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "attache_briefings", Help: "Briefings that are loaded."},
			func() float64 { return float64(status().Loaded) }),
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "attache_refused_files", Help: "Files in the folder that are no briefing as they are now."},
			func() float64 { return float64(status().Refused) }),
		prometheus.NewCounterFunc(prometheus.CounterOpts{Name: "attache_reloads_total", Help: "Times that something in the folder had changed."},
			func() float64 { return float64(status().Reloads) }),
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// count counts one thing that was asked.
func (m *metrics) count(o discord.Outcome) {
	m.asked.WithLabelValues(o.Surface, o.Command, string(o.Result)).Inc()
	m.took.WithLabelValues(o.Surface).Observe(o.Took.Seconds())
	m.doubtful.Add(float64(o.Doubtful))
}

// note counts something that happened with Discord.
func (m *metrics) note(event string) { m.happened.WithLabelValues(event).Inc() }

// handler serves the metrics in Prometheus' format.
func (m *metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}
