/* small helps of applicant and office pages; everything works without them */
