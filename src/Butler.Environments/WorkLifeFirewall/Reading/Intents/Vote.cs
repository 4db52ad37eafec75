namespace Butler.Environments.WorkLifeFirewall.Reading.Intents;

/// <summary>A clause that shows a response.</summary>
/// <param name="Response">Which response of the event.</param>
/// <param name="Weight">How clearly, after what is asked, supposed or past has been discounted.</param>
/// <param name="Clause">Which clause of the message.</param>
/// <param name="Rule">The rule that found it.</param>
internal readonly record struct Vote(int Response, int Weight, int Clause, ResponseRule Rule);
