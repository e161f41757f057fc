package org.w3id.dyad.rdf;

import org.eclipse.rdf4j.model.IRI;

/**
 * The terms of the ontology that the program writes or reads, by name. What they mean stands in
 * {@code ontology/}; a test holds the two against each other.
 */
public final class Vocabulary {

  // Properties
  /** {@code dyad:acronym}. */
  public static final IRI ACRONYM = Iris.term("acronym");

  /** {@code dyad:aidDataId}. */
  public static final IRI AID_DATA_ID = Iris.term("aidDataId");

  /** {@code dyad:aliasKind}. */
  public static final IRI ALIAS_KIND = Iris.term("aliasKind");

  /** {@code dyad:amount}. */
  public static final IRI AMOUNT = Iris.term("amount");

  /** {@code dyad:announcement}. */
  public static final IRI ANNOUNCEMENT = Iris.term("announcement");

  /** {@code dyad:appliesRule}. */
  public static final IRI APPLIES_RULE = Iris.term("appliesRule");

  /** {@code dyad:assesses}. */
  public static final IRI ASSESSES = Iris.term("assesses");

  /** {@code dyad:attestedOn}. */
  public static final IRI ATTESTED_ON = Iris.term("attestedOn");

  /** {@code dyad:averageTone}. */
  public static final IRI AVERAGE_TONE = Iris.term("averageTone");

  /** {@code dyad:birthDateText}. */
  public static final IRI BIRTH_DATE_TEXT = Iris.term("birthDateText");

  /** {@code dyad:callSign}. */
  public static final IRI CALL_SIGN = Iris.term("callSign");

  /** {@code dyad:citesStatisticsOf}. */
  public static final IRI CITES_STATISTICS_OF = Iris.term("citesStatisticsOf");

  /** {@code dyad:claimsRecord}. */
  public static final IRI CLAIMS_RECORD = Iris.term("claimsRecord");

  /** {@code dyad:claimText}. */
  public static final IRI CLAIM_TEXT = Iris.term("claimText");

  /** {@code dyad:claimedMaximum}. */
  public static final IRI CLAIMED_MAXIMUM = Iris.term("claimedMaximum");

  /** {@code dyad:claimedMinimum}. */
  public static final IRI CLAIMED_MINIMUM = Iris.term("claimedMinimum");

  /** {@code dyad:codeOnList}. */
  public static final IRI CODE_ON_LIST = Iris.term("codeOnList");

  /** {@code dyad:combines}. */
  public static final IRI COMBINES = Iris.term("combines");

  /** {@code dyad:completedOn}. */
  public static final IRI COMPLETED_ON = Iris.term("completedOn");

  /** {@code dyad:concernsAgreement}. */
  public static final IRI CONCERNS_AGREEMENT = Iris.term("concernsAgreement");

  /** {@code dyad:concernsDyad}. */
  public static final IRI CONCERNS_DYAD = Iris.term("concernsDyad");

  /** {@code dyad:concernsPeriod}. */
  public static final IRI CONCERNS_PERIOD = Iris.term("concernsPeriod");

  /** {@code dyad:content}. */
  public static final IRI CONTENT = Iris.term("content");

  /** {@code dyad:controlTier}. */
  public static final IRI CONTROL_TIER = Iris.term("controlTier");

  /** {@code dyad:countsAsBeltAndRoad}. */
  public static final IRI COUNTS_AS_BELT_AND_ROAD = Iris.term("countsAsBeltAndRoad");

  /** {@code dyad:coversKind}. */
  public static final IRI COVERS_KIND = Iris.term("coversKind");

  /** {@code dyad:coversOnly}. */
  public static final IRI COVERS_ONLY = Iris.term("coversOnly");

  /** {@code dyad:coversPeriod}. */
  public static final IRI COVERS_PERIOD = Iris.term("coversPeriod");

  /** {@code dyad:cowCode}. */
  public static final IRI COW_CODE = Iris.term("cowCode");

  /** {@code dyad:currency}. */
  public static final IRI CURRENCY = Iris.term("currency");

  /** {@code dyad:deviation}. */
  public static final IRI DEVIATION = Iris.term("deviation");

  /** {@code dyad:disputes}. */
  public static final IRI DISPUTES = Iris.term("disputes");

  /** {@code dyad:documentNumber}. */
  public static final IRI DOCUMENT_NUMBER = Iris.term("documentNumber");

  /** {@code dyad:documentType}. */
  public static final IRI DOCUMENT_TYPE = Iris.term("documentType");

  /** {@code dyad:earliestEnd}. */
  public static final IRI EARLIEST_END = Iris.term("earliestEnd");

  /** {@code dyad:earliestStart}. */
  public static final IRI EARLIEST_START = Iris.term("earliestStart");

  /** {@code dyad:eases}. */
  public static final IRI EASES = Iris.term("eases");

  /** {@code dyad:finances}. */
  public static final IRI FINANCES = Iris.term("finances");

  /** {@code dyad:flowCategory}. */
  public static final IRI FLOW_CATEGORY = Iris.term("flowCategory");

  /** {@code dyad:flowType}. */
  public static final IRI FLOW_TYPE = Iris.term("flowType");

  /** {@code dyad:foundedOn}. */
  public static final IRI FOUNDED_ON = Iris.term("foundedOn");

  /** {@code dyad:goldsteinScale}. */
  public static final IRI GOLDSTEIN_SCALE = Iris.term("goldsteinScale");

  /** {@code dyad:graceYears}. */
  public static final IRI GRACE_YEARS = Iris.term("graceYears");

  /** {@code dyad:grossTonnage}. */
  public static final IRI GROSS_TONNAGE = Iris.term("grossTonnage");

  /** {@code dyad:hasAddress}. */
  public static final IRI HAS_ADDRESS = Iris.term("hasAddress");

  /** {@code dyad:hasAddressee}. */
  public static final IRI HAS_ADDRESSEE = Iris.term("hasAddressee");

  /** {@code dyad:hasAgreementType}. */
  public static final IRI HAS_AGREEMENT_TYPE = Iris.term("hasAgreementType");

  /** {@code dyad:hasAlias}. */
  public static final IRI HAS_ALIAS = Iris.term("hasAlias");

  /** {@code dyad:hasAmount}. */
  public static final IRI HAS_AMOUNT = Iris.term("hasAmount");

  /** {@code dyad:hasCameoCode}. */
  public static final IRI HAS_CAMEO_CODE = Iris.term("hasCameoCode");

  /** {@code dyad:hasCapital}. */
  public static final IRI HAS_CAPITAL = Iris.term("hasCapital");

  /** {@code dyad:hasCertainty}. */
  public static final IRI HAS_CERTAINTY = Iris.term("hasCertainty");

  /** {@code dyad:hasChapter}. */
  public static final IRI HAS_CHAPTER = Iris.term("hasChapter");

  /** {@code dyad:hasClaimant}. */
  public static final IRI HAS_CLAIMANT = Iris.term("hasClaimant");

  /** {@code dyad:hasColonialRuler}. */
  public static final IRI HAS_COLONIAL_RULER = Iris.term("hasColonialRuler");

  /** {@code dyad:hasCompleteness}. */
  public static final IRI HAS_COMPLETENESS = Iris.term("hasCompleteness");

  /** {@code dyad:hasCondition}. */
  public static final IRI HAS_CONDITION = Iris.term("hasCondition");

  /** {@code dyad:hasCounterpart}. */
  public static final IRI HAS_COUNTERPART = Iris.term("hasCounterpart");

  /** {@code dyad:hasDeveloper}. */
  public static final IRI HAS_DEVELOPER = Iris.term("hasDeveloper");

  /** {@code dyad:hasEventKind}. */
  public static final IRI HAS_EVENT_KIND = Iris.term("hasEventKind");

  /** {@code dyad:hasExamplePartner}. */
  public static final IRI HAS_EXAMPLE_PARTNER = Iris.term("hasExamplePartner");

  /** {@code dyad:hasExporter}. */
  public static final IRI HAS_EXPORTER = Iris.term("hasExporter");

  /** {@code dyad:hasExtent}. */
  public static final IRI HAS_EXTENT = Iris.term("hasExtent");

  /** {@code dyad:hasFunder}. */
  public static final IRI HAS_FUNDER = Iris.term("hasFunder");

  /** {@code dyad:hasFunderState}. */
  public static final IRI HAS_FUNDER_STATE = Iris.term("hasFunderState");

  /** {@code dyad:hasGuest}. */
  public static final IRI HAS_GUEST = Iris.term("hasGuest");

  /** {@code dyad:hasHeading}. */
  public static final IRI HAS_HEADING = Iris.term("hasHeading");

  /** {@code dyad:hasHost}. */
  public static final IRI HAS_HOST = Iris.term("hasHost");

  /** {@code dyad:hasIdentificationReason}. */
  public static final IRI HAS_IDENTIFICATION_REASON = Iris.term("hasIdentificationReason");

  /** {@code dyad:hasIdentityDocument}. */
  public static final IRI HAS_IDENTITY_DOCUMENT = Iris.term("hasIdentityDocument");

  /** {@code dyad:hasImplementer}. */
  public static final IRI HAS_IMPLEMENTER = Iris.term("hasImplementer");

  /** {@code dyad:hasImporter}. */
  public static final IRI HAS_IMPORTER = Iris.term("hasImporter");

  /** {@code dyad:hasIndicator}. */
  public static final IRI HAS_INDICATOR = Iris.term("hasIndicator");

  /** {@code dyad:hasInitiator}. */
  public static final IRI HAS_INITIATOR = Iris.term("hasInitiator");

  /** {@code dyad:hasLevel}. */
  public static final IRI HAS_LEVEL = Iris.term("hasLevel");

  /** {@code dyad:hasMember}. */
  public static final IRI HAS_MEMBER = Iris.term("hasMember");

  /** {@code dyad:hasMembershipStep}. */
  public static final IRI HAS_MEMBERSHIP_STEP = Iris.term("hasMembershipStep");

  /** {@code dyad:hasMissionKind}. */
  public static final IRI HAS_MISSION_KIND = Iris.term("hasMissionKind");

  /** {@code dyad:hasNationality}. */
  public static final IRI HAS_NATIONALITY = Iris.term("hasNationality");

  /** {@code dyad:hasOfficeHolder}. */
  public static final IRI HAS_OFFICE_HOLDER = Iris.term("hasOfficeHolder");

  /** {@code dyad:hasParticipant}. */
  public static final IRI HAS_PARTICIPANT = Iris.term("hasParticipant");

  /** {@code dyad:hasParty}. */
  public static final IRI HAS_PARTY = Iris.term("hasParty");

  /** {@code dyad:hasPassage}. */
  public static final IRI HAS_PASSAGE = Iris.term("hasPassage");

  /** {@code dyad:hasPeriod}. */
  public static final IRI HAS_PERIOD = Iris.term("hasPeriod");

  /** {@code dyad:hasPloverType}. */
  public static final IRI HAS_PLOVER_TYPE = Iris.term("hasPloverType");

  /** {@code dyad:hasPost}. */
  public static final IRI HAS_POST = Iris.term("hasPost");

  /** {@code dyad:hasPredecessor}. */
  public static final IRI HAS_PREDECESSOR = Iris.term("hasPredecessor");

  /** {@code dyad:hasProduct}. */
  public static final IRI HAS_PRODUCT = Iris.term("hasProduct");

  /** {@code dyad:hasRank}. */
  public static final IRI HAS_RANK = Iris.term("hasRank");

  /** {@code dyad:hasReadingRule}. */
  public static final IRI HAS_READING_RULE = Iris.term("hasReadingRule");

  /** {@code dyad:hasRecipient}. */
  public static final IRI HAS_RECIPIENT = Iris.term("hasRecipient");

  /** {@code dyad:hasRecipientState}. */
  public static final IRI HAS_RECIPIENT_STATE = Iris.term("hasRecipientState");

  /** {@code dyad:hasRecord}. */
  public static final IRI HAS_RECORD = Iris.term("hasRecord");

  /** {@code dyad:hasReporter}. */
  public static final IRI HAS_REPORTER = Iris.term("hasReporter");

  /** {@code dyad:hasReportingSide}. */
  public static final IRI HAS_REPORTING_SIDE = Iris.term("hasReportingSide");

  /** {@code dyad:hasSendingState}. */
  public static final IRI HAS_SENDING_STATE = Iris.term("hasSendingState");

  /** {@code dyad:hasSignatory}. */
  public static final IRI HAS_SIGNATORY = Iris.term("hasSignatory");

  /** {@code dyad:hasSpeaker}. */
  public static final IRI HAS_SPEAKER = Iris.term("hasSpeaker");

  /** {@code dyad:hasStage}. */
  public static final IRI HAS_STAGE = Iris.term("hasStage");

  /** {@code dyad:hasStatusChange}. */
  public static final IRI HAS_STATUS_CHANGE = Iris.term("hasStatusChange");

  /** {@code dyad:hasSubject}. */
  public static final IRI HAS_SUBJECT = Iris.term("hasSubject");

  /** {@code dyad:hasSuccessionKind}. */
  public static final IRI HAS_SUCCESSION_KIND = Iris.term("hasSuccessionKind");

  /** {@code dyad:hasSuccessor}. */
  public static final IRI HAS_SUCCESSOR = Iris.term("hasSuccessor");

  /** {@code dyad:hasSupplier}. */
  public static final IRI HAS_SUPPLIER = Iris.term("hasSupplier");

  /** {@code dyad:hasTarget}. */
  public static final IRI HAS_TARGET = Iris.term("hasTarget");

  /** {@code dyad:hasTopic}. */
  public static final IRI HAS_TOPIC = Iris.term("hasTopic");

  /** {@code dyad:hasTreatyActionKind}. */
  public static final IRI HAS_TREATY_ACTION_KIND = Iris.term("hasTreatyActionKind");

  /** {@code dyad:hasTreatyScope}. */
  public static final IRI HAS_TREATY_SCOPE = Iris.term("hasTreatyScope");

  /** {@code dyad:hasUndecidedReason}. */
  public static final IRI HAS_UNDECIDED_REASON = Iris.term("hasUndecidedReason");

  /** {@code dyad:hasVerdict}. */
  public static final IRI HAS_VERDICT = Iris.term("hasVerdict");

  /** {@code dyad:hasVoteChoice}. */
  public static final IRI HAS_VOTE_CHOICE = Iris.term("hasVoteChoice");

  /** {@code dyad:hasVoter}. */
  public static final IRI HAS_VOTER = Iris.term("hasVoter");

  /** {@code dyad:hasWeaponSystem}. */
  public static final IRI HAS_WEAPON_SYSTEM = Iris.term("hasWeaponSystem");

  /** {@code dyad:higherTierThan}. */
  public static final IRI HIGHER_TIER_THAN = Iris.term("higherTierThan");

  /** {@code dyad:holdsUntil}. */
  public static final IRI HOLDS_UNTIL = Iris.term("holdsUntil");

  /** {@code dyad:identifies}. */
  public static final IRI IDENTIFIES = Iris.term("identifies");

  /** {@code dyad:imposedBy}. */
  public static final IRI IMPOSED_BY = Iris.term("imposedBy");

  /** {@code dyad:inEngagement}. */
  public static final IRI IN_ENGAGEMENT = Iris.term("inEngagement");

  /** {@code dyad:inRollCall}. */
  public static final IRI IN_ROLL_CALL = Iris.term("inRollCall");

  /** {@code dyad:inServiceSince}. */
  public static final IRI IN_SERVICE_SINCE = Iris.term("inServiceSince");

  /** {@code dyad:includesLevel}. */
  public static final IRI INCLUDES_LEVEL = Iris.term("includesLevel");

  /** {@code dyad:intent}. */
  public static final IRI INTENT = Iris.term("intent");

  /** {@code dyad:interestRate}. */
  public static final IRI INTEREST_RATE = Iris.term("interestRate");

  /** {@code dyad:isAbout}. */
  public static final IRI IS_ABOUT = Iris.term("isAbout");

  /** {@code dyad:isAccreditedTo}. */
  public static final IRI IS_ACCREDITED_TO = Iris.term("isAccreditedTo");

  /** {@code dyad:isAllWeather}. */
  public static final IRI IS_ALL_WEATHER = Iris.term("isAllWeather");

  /** {@code dyad:isAnnouncedAt}. */
  public static final IRI IS_ANNOUNCED_AT = Iris.term("isAnnouncedAt");

  /** {@code dyad:isAuthorsPlacementIn}. */
  public static final IRI IS_AUTHORS_PLACEMENT_IN = Iris.term("isAuthorsPlacementIn");

  /** {@code dyad:isCellOf}. */
  public static final IRI IS_CELL_OF = Iris.term("isCellOf");

  /** {@code dyad:isCompleteOrder}. */
  public static final IRI IS_COMPLETE_ORDER = Iris.term("isCompleteOrder");

  /** {@code dyad:isEditorsPlacementIn}. */
  public static final IRI IS_EDITORS_PLACEMENT_IN = Iris.term("isEditorsPlacementIn");

  /** {@code dyad:isEntryOf}. */
  public static final IRI IS_ENTRY_OF = Iris.term("isEntryOf");

  /** {@code dyad:isFromDataSet}. */
  public static final IRI IS_FROM_DATA_SET = Iris.term("isFromDataSet");

  /** {@code dyad:isGreenfield}. */
  public static final IRI IS_GREENFIELD = Iris.term("isGreenfield");

  /** {@code dyad:isImportantVote}. */
  public static final IRI IS_IMPORTANT_VOTE = Iris.term("isImportantVote");

  /** {@code dyad:isInRegion}. */
  public static final IRI IS_IN_REGION = Iris.term("isInRegion");

  /** {@code dyad:isInState}. */
  public static final IRI IS_IN_STATE = Iris.term("isInState");

  /** {@code dyad:isIssuedBy}. */
  public static final IRI IS_ISSUED_BY = Iris.term("isIssuedBy");

  /** {@code dyad:isLinkedToState}. */
  public static final IRI IS_LINKED_TO_STATE = Iris.term("isLinkedToState");

  /** {@code dyad:isListedByWto}. */
  public static final IRI IS_LISTED_BY_WTO = Iris.term("isListedByWto");

  /** {@code dyad:isMeasuredBy}. */
  public static final IRI IS_MEASURED_BY = Iris.term("isMeasuredBy");

  /** {@code dyad:isOfficialOf}. */
  public static final IRI IS_OFFICIAL_OF = Iris.term("isOfficialOf");

  /** {@code dyad:isOnStateList}. */
  public static final IRI IS_ON_STATE_LIST = Iris.term("isOnStateList");

  /** {@code dyad:isOneHolderPost}. */
  public static final IRI IS_ONE_HOLDER_POST = Iris.term("isOneHolderPost");

  /** {@code dyad:isPartOfEngagement}. */
  public static final IRI IS_PART_OF_ENGAGEMENT = Iris.term("isPartOfEngagement");

  /** {@code dyad:isPartOfRecord}. */
  public static final IRI IS_PART_OF_RECORD = Iris.term("isPartOfRecord");

  /** {@code dyad:isRecommendedForAggregates}. */
  public static final IRI IS_RECOMMENDED_FOR_AGGREGATES = Iris.term("isRecommendedForAggregates");

  /** {@code dyad:isRemainder}. */
  public static final IRI IS_REMAINDER = Iris.term("isRemainder");

  /** {@code dyad:isReportOf}. */
  public static final IRI IS_REPORT_OF = Iris.term("isReportOf");

  /** {@code dyad:isSignedAt}. */
  public static final IRI IS_SIGNED_AT = Iris.term("isSignedAt");

  /** {@code dyad:isTakenFrom}. */
  public static final IRI IS_TAKEN_FROM = Iris.term("isTakenFrom");

  /** {@code dyad:isTierOf}. */
  public static final IRI IS_TIER_OF = Iris.term("isTierOf");

  /** {@code dyad:isUmbrella}. */
  public static final IRI IS_UMBRELLA = Iris.term("isUmbrella");

  /** {@code dyad:isViolent}. */
  public static final IRI IS_VIOLENT = Iris.term("isViolent");

  /** {@code dyad:iso2Code}. */
  public static final IRI ISO2_CODE = Iris.term("iso2Code");

  /** {@code dyad:iso3Code}. */
  public static final IRI ISO3_CODE = Iris.term("iso3Code");

  /** {@code dyad:jurisdictionText}. */
  public static final IRI JURISDICTION_TEXT = Iris.term("jurisdictionText");

  /** {@code dyad:latestEnd}. */
  public static final IRI LATEST_END = Iris.term("latestEnd");

  /** {@code dyad:latestStart}. */
  public static final IRI LATEST_START = Iris.term("latestStart");

  /** {@code dyad:legalBasis}. */
  public static final IRI LEGAL_BASIS = Iris.term("legalBasis");

  /** {@code dyad:linkKind}. */
  public static final IRI LINK_KIND = Iris.term("linkKind");

  /** {@code dyad:linksFrom}. */
  public static final IRI LINKS_FROM = Iris.term("linksFrom");

  /** {@code dyad:linksTo}. */
  public static final IRI LINKS_TO = Iris.term("linksTo");

  /** {@code dyad:listsState}. */
  public static final IRI LISTS_STATE = Iris.term("listsState");

  /** {@code dyad:locator}. */
  public static final IRI LOCATOR = Iris.term("locator");

  /** {@code dyad:m49Code}. */
  public static final IRI M49_CODE = Iris.term("m49Code");

  /** {@code dyad:mannerOfEntry}. */
  public static final IRI MANNER_OF_ENTRY = Iris.term("mannerOfEntry");

  /** {@code dyad:mannerOfExit}. */
  public static final IRI MANNER_OF_EXIT = Iris.term("mannerOfExit");

  /** {@code dyad:maturityYears}. */
  public static final IRI MATURITY_YEARS = Iris.term("maturityYears");

  /** {@code dyad:maximumShare}. */
  public static final IRI MAXIMUM_SHARE = Iris.term("maximumShare");

  /** {@code dyad:mayDeriveFrom}. */
  public static final IRI MAY_DERIVE_FROM = Iris.term("mayDeriveFrom");

  /** {@code dyad:medium}. */
  public static final IRI MEDIUM = Iris.term("medium");

  /** {@code dyad:mentionCount}. */
  public static final IRI MENTION_COUNT = Iris.term("mentionCount");

  /** {@code dyad:minimumShare}. */
  public static final IRI MINIMUM_SHARE = Iris.term("minimumShare");

  /** {@code dyad:modifiesAgreement}. */
  public static final IRI MODIFIES_AGREEMENT = Iris.term("modifiesAgreement");

  /** {@code dyad:observedMaximum}. */
  public static final IRI OBSERVED_MAXIMUM = Iris.term("observedMaximum");

  /** {@code dyad:observedText}. */
  public static final IRI OBSERVED_TEXT = Iris.term("observedText");

  /** {@code dyad:observedValue}. */
  public static final IRI OBSERVED_VALUE = Iris.term("observedValue");

  /** {@code dyad:observesLevel}. */
  public static final IRI OBSERVES_LEVEL = Iris.term("observesLevel");

  /** {@code dyad:originalText}. */
  public static final IRI ORIGINAL_TEXT = Iris.term("originalText");

  /** {@code dyad:originNumber}. */
  public static final IRI ORIGIN_NUMBER = Iris.term("originNumber");

  /** {@code dyad:otherParticipants}. */
  public static final IRI OTHER_PARTICIPANTS = Iris.term("otherParticipants");

  /** {@code dyad:outcome}. */
  public static final IRI OUTCOME = Iris.term("outcome");

  /** {@code dyad:partnerOrTarget}. */
  public static final IRI PARTNER_OR_TARGET = Iris.term("partnerOrTarget");

  /** {@code dyad:placesLevel}. */
  public static final IRI PLACES_LEVEL = Iris.term("placesLevel");

  /** {@code dyad:placeText}. */
  public static final IRI PLACE_TEXT = Iris.term("placeText");

  /** {@code dyad:plannedCompletion}. */
  public static final IRI PLANNED_COMPLETION = Iris.term("plannedCompletion");

  /** {@code dyad:plannedStart}. */
  public static final IRI PLANNED_START = Iris.term("plannedStart");

  /** {@code dyad:postOfState}. */
  public static final IRI POST_OF_STATE = Iris.term("postOfState");

  /** {@code dyad:priceBasis}. */
  public static final IRI PRICE_BASIS = Iris.term("priceBasis");

  /** {@code dyad:programme}. */
  public static final IRI PROGRAMME = Iris.term("programme");

  /** {@code dyad:purpose}. */
  public static final IRI PURPOSE = Iris.term("purpose");

  /** {@code dyad:quantity}. */
  public static final IRI QUANTITY = Iris.term("quantity");

  /** {@code dyad:quantityUnit}. */
  public static final IRI QUANTITY_UNIT = Iris.term("quantityUnit");

  /** {@code dyad:queryName}. */
  public static final IRI QUERY_NAME = Iris.term("queryName");

  /** {@code dyad:rank}. */
  public static final IRI RANK = Iris.term("rank");

  /** {@code dyad:recipientText}. */
  public static final IRI RECIPIENT_TEXT = Iris.term("recipientText");

  /** {@code dyad:registeredOn}. */
  public static final IRI REGISTERED_ON = Iris.term("registeredOn");

  /** {@code dyad:reportsOn}. */
  public static final IRI REPORTS_ON = Iris.term("reportsOn");

  /** {@code dyad:resolution}. */
  public static final IRI RESOLUTION = Iris.term("resolution");

  /** {@code dyad:restsOnAgreement}. */
  public static final IRI RESTS_ON_AGREEMENT = Iris.term("restsOnAgreement");

  /** {@code dyad:role}. */
  public static final IRI ROLE = Iris.term("role");

  /** {@code dyad:rollCallCount}. */
  public static final IRI ROLL_CALL_COUNT = Iris.term("rollCallCount");

  /** {@code dyad:saidAt}. */
  public static final IRI SAID_AT = Iris.term("saidAt");

  /** {@code dyad:saidBy}. */
  public static final IRI SAID_BY = Iris.term("saidBy");

  /** {@code dyad:saidOn}. */
  public static final IRI SAID_ON = Iris.term("saidOn");

  /** {@code dyad:sector}. */
  public static final IRI SECTOR = Iris.term("sector");

  /** {@code dyad:sectorCode}. */
  public static final IRI SECTOR_CODE = Iris.term("sectorCode");

  /** {@code dyad:session}. */
  public static final IRI SESSION = Iris.term("session");

  /** {@code dyad:settings}. */
  public static final IRI SETTINGS = Iris.term("settings");

  /** {@code dyad:shareAcquired}. */
  public static final IRI SHARE_ACQUIRED = Iris.term("shareAcquired");

  /** {@code dyad:signedOn}. */
  public static final IRI SIGNED_ON = Iris.term("signedOn");

  /** {@code dyad:sourceCount}. */
  public static final IRI SOURCE_COUNT = Iris.term("sourceCount");

  /** {@code dyad:sourceText}. */
  public static final IRI SOURCE_TEXT = Iris.term("sourceText");

  /** {@code dyad:standsBeside}. */
  public static final IRI STANDS_BESIDE = Iris.term("standsBeside");

  /** {@code dyad:startedOn}. */
  public static final IRI STARTED_ON = Iris.term("startedOn");

  /** {@code dyad:supports}. */
  public static final IRI SUPPORTS = Iris.term("supports");

  /** {@code dyad:takesPlaceIn}. */
  public static final IRI TAKES_PLACE_IN = Iris.term("takesPlaceIn");

  /** {@code dyad:targetText}. */
  public static final IRI TARGET_TEXT = Iris.term("targetText");

  /** {@code dyad:taxonomyCategory}. */
  public static final IRI TAXONOMY_CATEGORY = Iris.term("taxonomyCategory");

  /** {@code dyad:tolerance}. */
  public static final IRI TOLERANCE = Iris.term("tolerance");

  /** {@code dyad:tonnage}. */
  public static final IRI TONNAGE = Iris.term("tonnage");

  /** {@code dyad:tradeValue}. */
  public static final IRI TRADE_VALUE = Iris.term("tradeValue");

  /** {@code dyad:unit}. */
  public static final IRI UNIT = Iris.term("unit");

  /** {@code dyad:usesComponentFrom}. */
  public static final IRI USES_COMPONENT_FROM = Iris.term("usesComponentFrom");

  /** {@code dyad:usesMeasure}. */
  public static final IRI USES_MEASURE = Iris.term("usesMeasure");

  /** {@code dyad:usesSource}. */
  public static final IRI USES_SOURCE = Iris.term("usesSource");

  /** {@code dyad:value}. */
  public static final IRI VALUE = Iris.term("value");

  /** {@code dyad:vesselFlag}. */
  public static final IRI VESSEL_FLAG = Iris.term("vesselFlag");

  /** {@code dyad:vesselOwner}. */
  public static final IRI VESSEL_OWNER = Iris.term("vesselOwner");

  /** {@code dyad:vesselType}. */
  public static final IRI VESSEL_TYPE = Iris.term("vesselType");

  /** {@code dyad:visitFormat}. */
  public static final IRI VISIT_FORMAT = Iris.term("visitFormat");

  /** {@code dyad:wording}. */
  public static final IRI WORDING = Iris.term("wording");

  /** {@code dyad:year}. */
  public static final IRI YEAR = Iris.term("year");

  /** {@code dyad:yearsAreRead}. */
  public static final IRI YEARS_ARE_READ = Iris.term("yearsAreRead");

  // Classes and named individuals
  /** {@code dyad:Abstained}. */
  public static final IRI ABSTAINED = Iris.term("Abstained");

  /** {@code dyad:Acceptance}. */
  public static final IRI ACCEPTANCE = Iris.term("Acceptance");

  /** {@code dyad:Accession}. */
  public static final IRI ACCESSION = Iris.term("Accession");

  /** {@code dyad:Address}. */
  public static final IRI ADDRESS = Iris.term("Address");

  /** {@code dyad:Agreement}. */
  public static final IRI AGREEMENT = Iris.term("Agreement");

  /** {@code dyad:AgreementType}. */
  public static final IRI AGREEMENT_TYPE = Iris.term("AgreementType");

  /** {@code dyad:Aircraft}. */
  public static final IRI AIRCRAFT = Iris.term("Aircraft");

  /** {@code dyad:Alias}. */
  public static final IRI ALIAS = Iris.term("Alias");

  /** {@code dyad:Announced}. */
  public static final IRI ANNOUNCED = Iris.term("Announced");

  /** {@code dyad:Applicant}. */
  public static final IRI APPLICANT = Iris.term("Applicant");

  /** {@code dyad:Approval}. */
  public static final IRI APPROVAL = Iris.term("Approval");

  /** {@code dyad:Area}. */
  public static final IRI AREA = Iris.term("Area");

  /** {@code dyad:ArmsTransfer}. */
  public static final IRI ARMS_TRANSFER = Iris.term("ArmsTransfer");

  /** {@code dyad:AsOf}. */
  public static final IRI AS_OF = Iris.term("AsOf");

  /** {@code dyad:Assessment}. */
  public static final IRI ASSESSMENT = Iris.term("Assessment");

  /** {@code dyad:AssociateMember}. */
  public static final IRI ASSOCIATE_MEMBER = Iris.term("AssociateMember");

  /** {@code dyad:Attestation}. */
  public static final IRI ATTESTATION = Iris.term("Attestation");

  /** {@code dyad:AuthorPlacement}. */
  public static final IRI AUTHOR_PLACEMENT = Iris.term("AuthorPlacement");

  /** {@code dyad:Bank}. */
  public static final IRI BANK = Iris.term("Bank");

  /** {@code dyad:Before}. */
  public static final IRI BEFORE = Iris.term("Before");

  /** {@code dyad:Bilateral}. */
  public static final IRI BILATERAL = Iris.term("Bilateral");

  /** {@code dyad:BondIssue}. */
  public static final IRI BOND_ISSUE = Iris.term("BondIssue");

  /** {@code dyad:ByAdjective}. */
  public static final IRI BY_ADJECTIVE = Iris.term("ByAdjective");

  /** {@code dyad:ByEpithet}. */
  public static final IRI BY_EPITHET = Iris.term("ByEpithet");

  /** {@code dyad:ByExample}. */
  public static final IRI BY_EXAMPLE = Iris.term("ByExample");

  /** {@code dyad:ByRemainder}. */
  public static final IRI BY_REMAINDER = Iris.term("ByRemainder");

  /** {@code dyad:ByWords}. */
  public static final IRI BY_WORDS = Iris.term("ByWords");

  /** {@code dyad:Call}. */
  public static final IRI CALL = Iris.term("Call");

  /** {@code dyad:Cancelled}. */
  public static final IRI CANCELLED = Iris.term("Cancelled");

  /** {@code dyad:Candidate}. */
  public static final IRI CANDIDATE = Iris.term("Candidate");

  /** {@code dyad:Certainty}. */
  public static final IRI CERTAINTY = Iris.term("Certainty");

  /** {@code dyad:Claim}. */
  public static final IRI CLAIM = Iris.term("Claim");

  /** {@code dyad:CodedEvent}. */
  public static final IRI CODED_EVENT = Iris.term("CodedEvent");

  /** {@code dyad:Commitment}. */
  public static final IRI COMMITMENT = Iris.term("Commitment");

  /** {@code dyad:Committed}. */
  public static final IRI COMMITTED = Iris.term("Committed");

  /** {@code dyad:Company}. */
  public static final IRI COMPANY = Iris.term("Company");

  /** {@code dyad:Completed}. */
  public static final IRI COMPLETED = Iris.term("Completed");

  /** {@code dyad:Completeness}. */
  public static final IRI COMPLETENESS = Iris.term("Completeness");

  /** {@code dyad:ConsentToBeBound}. */
  public static final IRI CONSENT_TO_BE_BOUND = Iris.term("ConsentToBeBound");

  /** {@code dyad:ConstructionContract}. */
  public static final IRI CONSTRUCTION_CONTRACT = Iris.term("ConstructionContract");

  /** {@code dyad:ControlList}. */
  public static final IRI CONTROL_LIST = Iris.term("ControlList");

  /** {@code dyad:ControlListEntry}. */
  public static final IRI CONTROL_LIST_ENTRY = Iris.term("ControlListEntry");

  /** {@code dyad:Correspondence}. */
  public static final IRI CORRESPONDENCE = Iris.term("Correspondence");

  /** {@code dyad:Coverage}. */
  public static final IRI COVERAGE = Iris.term("Coverage");

  /** {@code dyad:CowStateSystem}. */
  public static final IRI COW_STATE_SYSTEM = Iris.term("CowStateSystem");

  /** {@code dyad:CreditLine}. */
  public static final IRI CREDIT_LINE = Iris.term("CreditLine");

  /** {@code dyad:CurrencySwap}. */
  public static final IRI CURRENCY_SWAP = Iris.term("CurrencySwap");

  /** {@code dyad:DataSet}. */
  public static final IRI DATA_SET = Iris.term("DataSet");

  /** {@code dyad:DatedRelation}. */
  public static final IRI DATED_RELATION = Iris.term("DatedRelation");

  /** {@code dyad:Decolonization}. */
  public static final IRI DECOLONIZATION = Iris.term("Decolonization");

  /** {@code dyad:DefinitiveSignature}. */
  public static final IRI DEFINITIVE_SIGNATURE = Iris.term("DefinitiveSignature");

  /** {@code dyad:DialoguePartner}. */
  public static final IRI DIALOGUE_PARTNER = Iris.term("DialoguePartner");

  /** {@code dyad:DiplomaticMission}. */
  public static final IRI DIPLOMATIC_MISSION = Iris.term("DiplomaticMission");

  /** {@code dyad:DiplomaticRelation}. */
  public static final IRI DIPLOMATIC_RELATION = Iris.term("DiplomaticRelation");

  /** {@code dyad:Disbursed}. */
  public static final IRI DISBURSED = Iris.term("Disbursed");

  /** {@code dyad:Dissolution}. */
  public static final IRI DISSOLUTION = Iris.term("Dissolution");

  /** {@code dyad:Document}. */
  public static final IRI DOCUMENT = Iris.term("Document");

  /** {@code dyad:Doubtful}. */
  public static final IRI DOUBTFUL = Iris.term("Doubtful");

  /** {@code dyad:Dyad}. */
  public static final IRI DYAD = Iris.term("Dyad");

  /** {@code dyad:EditorialPlacement}. */
  public static final IRI EDITORIAL_PLACEMENT = Iris.term("EditorialPlacement");

  /** {@code dyad:EditorsSelection}. */
  public static final IRI EDITORS_SELECTION = Iris.term("EditorsSelection");

  /** {@code dyad:Election}. */
  public static final IRI ELECTION = Iris.term("Election");

  /** {@code dyad:Emphasis}. */
  public static final IRI EMPHASIS = Iris.term("Emphasis");

  /** {@code dyad:Engagement}. */
  public static final IRI ENGAGEMENT = Iris.term("Engagement");

  /** {@code dyad:Established}. */
  public static final IRI ESTABLISHED = Iris.term("Established");

  /** {@code dyad:Event}. */
  public static final IRI EVENT = Iris.term("Event");

  /** {@code dyad:EventKind}. */
  public static final IRI EVENT_KIND = Iris.term("EventKind");

  /** {@code dyad:Expectation}. */
  public static final IRI EXPECTATION = Iris.term("Expectation");

  /** {@code dyad:ExporterReported}. */
  public static final IRI EXPORTER_REPORTED = Iris.term("ExporterReported");

  /** {@code dyad:Extent}. */
  public static final IRI EXTENT = Iris.term("Extent");

  /** {@code dyad:Figure}. */
  public static final IRI FIGURE = Iris.term("Figure");

  /** {@code dyad:Financing}. */
  public static final IRI FINANCING = Iris.term("Financing");

  /** {@code dyad:Finding}. */
  public static final IRI FINDING = Iris.term("Finding");

  /** {@code dyad:FullMember}. */
  public static final IRI FULL_MEMBER = Iris.term("FullMember");

  /** {@code dyad:FullRegister}. */
  public static final IRI FULL_REGISTER = Iris.term("FullRegister");

  /** {@code dyad:GleditschWardStates}. */
  public static final IRI GLEDITSCH_WARD_STATES = Iris.term("GleditschWardStates");

  /** {@code dyad:GovernmentBody}. */
  public static final IRI GOVERNMENT_BODY = Iris.term("GovernmentBody");

  /** {@code dyad:Grant}. */
  public static final IRI GRANT = Iris.term("Grant");

  /** {@code dyad:HistoricalState}. */
  public static final IRI HISTORICAL_STATE = Iris.term("HistoricalState");

  /** {@code dyad:HistoricalTerritory}. */
  public static final IRI HISTORICAL_TERRITORY = Iris.term("HistoricalTerritory");

  /** {@code dyad:IcowColonialHistory}. */
  public static final IRI ICOW_COLONIAL_HISTORY = Iris.term("IcowColonialHistory");

  /** {@code dyad:Identification}. */
  public static final IRI IDENTIFICATION = Iris.term("Identification");

  /** {@code dyad:IdentificationReason}. */
  public static final IRI IDENTIFICATION_REASON = Iris.term("IdentificationReason");

  /** {@code dyad:IdentityDocument}. */
  public static final IRI IDENTITY_DOCUMENT = Iris.term("IdentityDocument");

  /** {@code dyad:ImporterReported}. */
  public static final IRI IMPORTER_REPORTED = Iris.term("ImporterReported");

  /** {@code dyad:Indicator}. */
  public static final IRI INDICATOR = Iris.term("Indicator");

  /** {@code dyad:Inference}. */
  public static final IRI INFERENCE = Iris.term("Inference");

  /** {@code dyad:InternationalOrganization}. */
  public static final IRI INTERNATIONAL_ORGANIZATION = Iris.term("InternationalOrganization");

  /** {@code dyad:Investment}. */
  public static final IRI INVESTMENT = Iris.term("Investment");

  /** {@code dyad:Iso3166Part1}. */
  public static final IRI ISO_3166_PART_1 = Iris.term("Iso3166Part1");

  /** {@code dyad:Iso3166Part3}. */
  public static final IRI ISO_3166_PART_3 = Iris.term("Iso3166Part3");

  /** {@code dyad:Listed}. */
  public static final IRI LISTED = Iris.term("Listed");

  /** {@code dyad:Loan}. */
  public static final IRI LOAN = Iris.term("Loan");

  /** {@code dyad:Measure}. */
  public static final IRI MEASURE = Iris.term("Measure");

  /** {@code dyad:MediaOutlet}. */
  public static final IRI MEDIA_OUTLET = Iris.term("MediaOutlet");

  /** {@code dyad:Meeting}. */
  public static final IRI MEETING = Iris.term("Meeting");

  /** {@code dyad:MembershipStep}. */
  public static final IRI MEMBERSHIP_STEP = Iris.term("MembershipStep");

  /** {@code dyad:MilitaryExercise}. */
  public static final IRI MILITARY_EXERCISE = Iris.term("MilitaryExercise");

  /** {@code dyad:MissionKind}. */
  public static final IRI MISSION_KIND = Iris.term("MissionKind");

  /** {@code dyad:MonetaryAmount}. */
  public static final IRI MONETARY_AMOUNT = Iris.term("MonetaryAmount");

  /** {@code dyad:Multilateral}. */
  public static final IRI MULTILATERAL = Iris.term("Multilateral");

  /** {@code dyad:Observer}. */
  public static final IRI OBSERVER = Iris.term("Observer");

  /** {@code dyad:Official}. */
  public static final IRI OFFICIAL = Iris.term("Official");

  /** {@code dyad:OneSideOnly}. */
  public static final IRI ONE_SIDE_ONLY = Iris.term("OneSideOnly");

  /** {@code dyad:Organization}. */
  public static final IRI ORGANIZATION = Iris.term("Organization");

  /** {@code dyad:OrganizationMembership}. */
  public static final IRI ORGANIZATION_MEMBERSHIP = Iris.term("OrganizationMembership");

  /** {@code dyad:OtherScope}. */
  public static final IRI OTHER_SCOPE = Iris.term("OtherScope");

  /** {@code dyad:OverallAssessment}. */
  public static final IRI OVERALL_ASSESSMENT = Iris.term("OverallAssessment");

  /** {@code dyad:Part}. */
  public static final IRI PART = Iris.term("Part");

  /** {@code dyad:PartnerCountry}. */
  public static final IRI PARTNER_COUNTRY = Iris.term("PartnerCountry");

  /** {@code dyad:PartnershipLevel}. */
  public static final IRI PARTNERSHIP_LEVEL = Iris.term("PartnershipLevel");

  /** {@code dyad:PartnershipStatus}. */
  public static final IRI PARTNERSHIP_STATUS = Iris.term("PartnershipStatus");

  /** {@code dyad:Passage}. */
  public static final IRI PASSAGE = Iris.term("Passage");

  /** {@code dyad:Place}. */
  public static final IRI PLACE = Iris.term("Place");

  /** {@code dyad:Placement}. */
  public static final IRI PLACEMENT = Iris.term("Placement");

  /** {@code dyad:Pledged}. */
  public static final IRI PLEDGED = Iris.term("Pledged");

  /** {@code dyad:Post}. */
  public static final IRI POST = Iris.term("Post");

  /** {@code dyad:Probable}. */
  public static final IRI PROBABLE = Iris.term("Probable");

  /** {@code dyad:Product}. */
  public static final IRI PRODUCT = Iris.term("Product");

  /** {@code dyad:Project}. */
  public static final IRI PROJECT = Iris.term("Project");

  /** {@code dyad:PublishedRecord}. */
  public static final IRI PUBLISHED_RECORD = Iris.term("PublishedRecord");

  /** {@code dyad:Rank}. */
  public static final IRI RANK_CLASS = Iris.term("Rank");

  /** {@code dyad:RankingScheme}. */
  public static final IRI RANKING_SCHEME = Iris.term("RankingScheme");

  /** {@code dyad:Ratification}. */
  public static final IRI RATIFICATION = Iris.term("Ratification");

  /** {@code dyad:ReadingRule}. */
  public static final IRI READING_RULE = Iris.term("ReadingRule");

  /** {@code dyad:Rejoining}. */
  public static final IRI REJOINING = Iris.term("Rejoining");

  /** {@code dyad:RelationKind}. */
  public static final IRI RELATION_KIND = Iris.term("RelationKind");

  /** {@code dyad:ReTradeFlow}. */
  public static final IRI RE_TRADE_FLOW = Iris.term("ReTradeFlow");

  /** {@code dyad:Reconciled}. */
  public static final IRI RECONCILED = Iris.term("Reconciled");

  /** {@code dyad:Region}. */
  public static final IRI REGION = Iris.term("Region");

  /** {@code dyad:RegisteredLink}. */
  public static final IRI REGISTERED_LINK = Iris.term("RegisteredLink");

  /** {@code dyad:Report}. */
  public static final IRI REPORT = Iris.term("Report");

  /** {@code dyad:ResearchInstitute}. */
  public static final IRI RESEARCH_INSTITUTE = Iris.term("ResearchInstitute");

  /** {@code dyad:ResidualArea}. */
  public static final IRI RESIDUAL_AREA = Iris.term("ResidualArea");

  /** {@code dyad:Reworded}. */
  public static final IRI REWORDED = Iris.term("Reworded");

  /** {@code dyad:RobustnessCell}. */
  public static final IRI ROBUSTNESS_CELL = Iris.term("RobustnessCell");

  /** {@code dyad:RollCall}. */
  public static final IRI ROLL_CALL = Iris.term("RollCall");

  /** {@code dyad:SaidBySource}. */
  public static final IRI SAID_BY_SOURCE = Iris.term("SaidBySource");

  /** {@code dyad:SameAmount}. */
  public static final IRI SAME_AMOUNT = Iris.term("SameAmount");

  /** {@code dyad:SameDate}. */
  public static final IRI SAME_DATE = Iris.term("SameDate");

  /** {@code dyad:SameLender}. */
  public static final IRI SAME_LENDER = Iris.term("SameLender");

  /** {@code dyad:SamePurpose}. */
  public static final IRI SAME_PURPOSE = Iris.term("SamePurpose");

  /** {@code dyad:Sample}. */
  public static final IRI SAMPLE = Iris.term("Sample");

  /** {@code dyad:Sanction}. */
  public static final IRI SANCTION = Iris.term("Sanction");

  /** {@code dyad:Separation}. */
  public static final IRI SEPARATION = Iris.term("Separation");

  /** {@code dyad:SeveralTogether}. */
  public static final IRI SEVERAL_TOGETHER = Iris.term("SeveralTogether");

  /** {@code dyad:Signature}. */
  public static final IRI SIGNATURE = Iris.term("Signature");

  /** {@code dyad:Stage}. */
  public static final IRI STAGE = Iris.term("Stage");

  /** {@code dyad:State}. */
  public static final IRI STATE = Iris.term("State");

  /** {@code dyad:StateGroup}. */
  public static final IRI STATE_GROUP = Iris.term("StateGroup");

  /** {@code dyad:StateListing}. */
  public static final IRI STATE_LISTING = Iris.term("StateListing");

  /** {@code dyad:Statement}. */
  public static final IRI STATEMENT = Iris.term("Statement");

  /** {@code dyad:StatusChange}. */
  public static final IRI STATUS_CHANGE = Iris.term("StatusChange");

  /** {@code dyad:Succession}. */
  public static final IRI SUCCESSION = Iris.term("Succession");

  /** {@code dyad:SuccessionToTreaty}. */
  public static final IRI SUCCESSION_TO_TREATY = Iris.term("SuccessionToTreaty");

  /** {@code dyad:Suspended}. */
  public static final IRI SUSPENDED = Iris.term("Suspended");

  /** {@code dyad:SuspendedMember}. */
  public static final IRI SUSPENDED_MEMBER = Iris.term("SuspendedMember");

  /** {@code dyad:TargetStage}. */
  public static final IRI TARGET_STAGE = Iris.term("TargetStage");

  /** {@code dyad:Tenure}. */
  public static final IRI TENURE = Iris.term("Tenure");

  /** {@code dyad:Territory}. */
  public static final IRI TERRITORY = Iris.term("Territory");

  /** {@code dyad:Tier}. */
  public static final IRI TIER = Iris.term("Tier");

  /** {@code dyad:Topic}. */
  public static final IRI TOPIC = Iris.term("Topic");

  /** {@code dyad:TradeFlow}. */
  public static final IRI TRADE_FLOW = Iris.term("TradeFlow");

  /** {@code dyad:TreatyAction}. */
  public static final IRI TREATY_ACTION = Iris.term("TreatyAction");

  /** {@code dyad:TreatyActionKind}. */
  public static final IRI TREATY_ACTION_KIND = Iris.term("TreatyActionKind");

  /** {@code dyad:TreatyParticipation}. */
  public static final IRI TREATY_PARTICIPATION = Iris.term("TreatyParticipation");

  /** {@code dyad:TreatyScope}. */
  public static final IRI TREATY_SCOPE = Iris.term("TreatyScope");

  /** {@code dyad:Troubled}. */
  public static final IRI TROUBLED = Iris.term("Troubled");

  /** {@code dyad:UndecidedReason}. */
  public static final IRI UNDECIDED_REASON = Iris.term("UndecidedReason");

  /** {@code dyad:UnderImplementation}. */
  public static final IRI UNDER_IMPLEMENTATION = Iris.term("UnderImplementation");

  /** {@code dyad:Unification}. */
  public static final IRI UNIFICATION = Iris.term("Unification");

  /** {@code dyad:UnilateralAct}. */
  public static final IRI UNILATERAL_ACT = Iris.term("UnilateralAct");

  /** {@code dyad:UnitedNationsMembership}. */
  public static final IRI UNITED_NATIONS_MEMBERSHIP = Iris.term("UnitedNationsMembership");

  /** {@code dyad:Upgraded}. */
  public static final IRI UPGRADED = Iris.term("Upgraded");

  /** {@code dyad:UseOfProceedsCondition}. */
  public static final IRI USE_OF_PROCEEDS_CONDITION = Iris.term("UseOfProceedsCondition");

  /** {@code dyad:Verdict}. */
  public static final IRI VERDICT = Iris.term("Verdict");

  /** {@code dyad:Vessel}. */
  public static final IRI VESSEL = Iris.term("Vessel");

  /** {@code dyad:Visit}. */
  public static final IRI VISIT = Iris.term("Visit");

  /** {@code dyad:Vote}. */
  public static final IRI VOTE = Iris.term("Vote");

  /** {@code dyad:VoteChoice}. */
  public static final IRI VOTE_CHOICE = Iris.term("VoteChoice");

  /** {@code dyad:VotedNo}. */
  public static final IRI VOTED_NO = Iris.term("VotedNo");

  /** {@code dyad:VotedYes}. */
  public static final IRI VOTED_YES = Iris.term("VotedYes");

  /** {@code dyad:WeaponSystem}. */
  public static final IRI WEAPON_SYSTEM = Iris.term("WeaponSystem");

  /** {@code dyad:Whole}. */
  public static final IRI WHOLE = Iris.term("Whole");

  /** {@code dyad:Withdrawal}. */
  public static final IRI WITHDRAWAL = Iris.term("Withdrawal");

  /** {@code dyad:Withdrawn}. */
  public static final IRI WITHDRAWN = Iris.term("Withdrawn");

  /** {@code dyad:Addition}. */
  public static final IRI ADDITION = Iris.term("Addition");

  /** {@code dyad:Alteration}. */
  public static final IRI ALTERATION = Iris.term("Alteration");

  /** {@code dyad:EditionChange}. */
  public static final IRI EDITION_CHANGE = Iris.term("EditionChange");

  /** {@code dyad:Removal}. */
  public static final IRI REMOVAL = Iris.term("Removal");

  /** {@code dyad:VerdictChange}. */
  public static final IRI VERDICT_CHANGE = Iris.term("VerdictChange");

  /** {@code dyad:changedMeasure}. */
  public static final IRI CHANGED_MEASURE = Iris.term("changedMeasure");

  /** {@code dyad:changedRecord}. */
  public static final IRI CHANGED_RECORD = Iris.term("changedRecord");

  /** {@code dyad:editionAfter}. */
  public static final IRI EDITION_AFTER = Iris.term("editionAfter");

  /** {@code dyad:editionBefore}. */
  public static final IRI EDITION_BEFORE = Iris.term("editionBefore");

  /** {@code dyad:valueAfter}. */
  public static final IRI VALUE_AFTER = Iris.term("valueAfter");

  /** {@code dyad:valueBefore}. */
  public static final IRI VALUE_BEFORE = Iris.term("valueBefore");

  private Vocabulary() {}
}
