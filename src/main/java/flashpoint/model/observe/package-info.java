/** Observation of the state: series, summaries, map snapshots, outcomes of persons. ODD 7.20. */
package flashpoint.model.observe;
