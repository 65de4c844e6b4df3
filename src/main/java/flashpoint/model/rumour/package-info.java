/** Rumours: who tells, who posts, who believes. ODD 7.1 to 7.4. */
package flashpoint.model.rumour;
