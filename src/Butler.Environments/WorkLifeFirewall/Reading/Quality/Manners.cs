using Butler.Environments.WorkLifeFirewall.Reading.Clauses;
using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Quality;

/// <summary>The concepts that tell how a message is made, whatever it decides.</summary>
internal static class Manners
{
    /// <summary>Gives a reason.</summary>
    public static readonly ConceptSet Reason = Of("reason_mark") | Of("reason") | Of("grounds");

    /// <summary>Sees what the other needs, thanks, or regrets.</summary>
    public static readonly ConceptSet Seen = Of("see_need") | Of("thank") | Of("sorry") | Of("wish") | Of("regard");

    /// <summary>Thanks, regrets, or sees what the other needs, in so many words.</summary>
    public static readonly ConceptSet Warm = Of("see_need") | Of("thank") | Of("sorry") | Of("wish");

    /// <summary>Names those whom a step concerns, or says that they are told.</summary>
    public static readonly ConceptSet Concerned = Persons.All | Of("update") | Of("see_need");

    /// <summary>A moment or a length of time.</summary>
    public static readonly ConceptSet Time = Of("clock") | Of("length") | Of("weekday") | Of("today") | Of("tonight") | Of("tomorrow") | Of("thisweek") | Of("date") | Of("now") | Of("due");

    /// <summary>What is done next.</summary>
    public static readonly ConceptSet Next = Of("next_mark") | Of("will") | Of("willing") | Of("plan_v") | Of("update") | Built.Will | Built.Can | Built.Doing | Built.Offer | Built.Ask | Built.Imperative | Built.Me | Built.We;

    /// <summary>Greets, or signs.</summary>
    public static readonly ConceptSet Form = Of("greet") | Of("farewell") | Of("thank");

    /// <summary>Sends somebody away.</summary>
    public static readonly ConceptSet Curt = Of("sharp");

    /// <summary>Says whose fault it is.</summary>
    public static readonly ConceptSet Blame = Of("unfair");

    /// <summary>Regrets.</summary>
    public static readonly ConceptSet Sorry = Of("sorry");

    /// <summary>Goes on its knees.</summary>
    public static readonly ConceptSet Grovel = Of("grovel");

    /// <summary>Leaves open what it decides.</summary>
    public static readonly ConceptSet Open = Of("hedge") | Of("noncommit");

    private static ConceptSet Of(string name) => ReplyLexicon.Default.Concept(name);
}
