/** Runs that can be touched, rewound, recorded and paired. */
package flashpoint.run.session;
