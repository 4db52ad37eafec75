namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>What a day and its night do.</summary>
/// <param name="Work">What the day's work takes of the energy.</param>
/// <param name="Rest">What a night gives back.</param>
/// <param name="ShortRest">What it gives back after a late evening.</param>
/// <param name="StagingDown">What a night with staging down takes of the sprint.</param>
/// <param name="Progress">What a normal night adds to the sprint of somebody rested.</param>
/// <param name="Rested">The energy from which on one is rested.</param>
/// <param name="Unhelped">What each peer who has lost trust takes of the sprint.</param>
/// <param name="UnhelpedBelow">The trust below which a peer has lost it.</param>
public sealed record NightRules(int Work, int Rest, int ShortRest, int StagingDown, int Progress, int Rested, int Unhelped, int UnhelpedBelow);

/// <summary>What asking for a second favour costs.</summary>
/// <param name="Trust">The trust of the one who is asked.</param>
/// <param name="Sprint">The sprint.</param>
public sealed record SecondFavourRules(int Trust, int Sprint);

/// <summary>What passing matters up costs of the manager's trust.</summary>
/// <param name="First">The first time.</param>
/// <param name="Second">The second time.</param>
/// <param name="Later">Every time after.</param>
/// <param name="AfterSecond">What comes of the second time.</param>
public sealed record EscalationRules(int First, int Second, int Later, ConsequenceEntry AfterSecond);

/// <summary>What a no that matters is worth, in thousandths of the boundary component.</summary>
/// <param name="Share">In all.</param>
/// <param name="Said">The part of it that is paid when the no is said.</param>
public sealed record CreditRules(int Share, int Said);

/// <summary>When the manager grants requests less easily.</summary>
/// <param name="Below">Below this trust.</param>
/// <param name="Chance">What is added to the chance then.</param>
public sealed record WaryManagerRules(int Below, int Chance);

/// <summary>What bluntness costs.</summary>
/// <param name="Hurt">Added to the trust of each person whom the reply hurts.</param>
/// <param name="Pleased">Added to the trust of each person whom it pleases.</param>
/// <param name="Boundary">Taken of the boundary component.</param>
/// <param name="Quality">The most that a blunt message counts for, 0 to 1,000.</param>
public sealed record BluntRules(int Hurt, int Pleased, int Boundary, int Quality);
